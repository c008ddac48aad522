"""Service: what people use today (weather, earthquakes, prayer times, rates, holidays, prices), each from a stated
source and only as long as it holds. Values in, values out; `briefings.making.service` fetches them."""
