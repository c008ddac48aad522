"""Samples in, samples or measures out: no file, no clock, no module that keeps a state.

loudness    BS.1770 loudness, loudness range and true peak
limiter     survey a mix, plan one gain and a look-ahead limiter, apply both
leveller    keep the loudness range of a programme within bounds
ducking     how the bed makes room for speech
stretch     speech made quicker or slower at its pitch
trim        where speech begins and ends
"""
