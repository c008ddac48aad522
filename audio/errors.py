"""What can go wrong with sound.

AudioError
├── EngineUnreachable   an engine is not there, or does not answer
├── EngineFailed        an engine answered, and the answer is no speech
├── DamagedClip         a clip in the cache is not what its key promises
├── UnreadableSound     bytes from outside are no sound that we accept
├── UnreadableAsset     a file in sounds/ is refused
├── Unmastered          the finished programme misses its loudness or peak; it is not published
└── Unsigned            the finished programme was to be signed and is not; it is not published
"""

from scripts.text.published import Secrets, told


class AudioError(Exception):
    """Root of the errors of this stage; its message says what happened, where, and what to do."""


def without(fault: BaseException, secrets: Secrets) -> BaseException:
    """`fault` of an engine that was given `secrets`, in words that hold none of them; any other as it is."""
    if isinstance(fault, EngineUnreachable):
        return EngineUnreachable(fault.engine, secrets.text(fault.reason))
    if isinstance(fault, EngineFailed):
        return EngineFailed(fault.engine, secrets.text(fault.reason), fault.final)
    return fault


class EngineUnreachable(AudioError):
    """`engine` cannot be asked: not installed, no network, no answer in time."""

    def __init__(self, engine: str, reason: str) -> None:
        self.engine = engine
        self.reason = told(reason)
        super().__init__(f"{engine} is out of reach: {self.reason}")


class EngineFailed(AudioError):
    """`engine` was asked and did not speak, after its retries. When `final`, it has tried often enough itself."""

    def __init__(self, engine: str, reason: str, final: bool = False) -> None:
        self.engine = engine
        self.reason = told(reason)
        super().__init__(f"{engine} did not speak: {self.reason}")
        self.final = final


class DamagedClip(AudioError):
    """A cached clip cannot be used; it is spoken anew."""


class UnreadableSound(AudioError):
    """Bytes are no sound that we accept. `reason` is a predicate ("is empty"); who knows the name puts it before."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the sound {reason}")
        self.reason = reason


class UnreadableAsset(AudioError):
    """A sound of the newsroom's own is refused."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path


class Unmastered(AudioError):
    """The finished file was measured and misses what was asked for."""


class Unsigned(AudioError):
    """The finished file was to be signed (Content Credentials), and is not."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the sound is not signed: {reason}")
        self.reason = reason
