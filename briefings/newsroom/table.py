"""A table of show.toml."""

from pydantic import BaseModel, ConfigDict


class Table(BaseModel):
    """A table of show.toml: nothing unknown in it, no number in quotes, and a value once it is read."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
