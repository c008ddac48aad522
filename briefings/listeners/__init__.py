"""Who listened: figures from the access logs of whatever serves public/, by the published rules of the IAB."""
