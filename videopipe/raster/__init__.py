"""Frames as planes: converting, warping, drawing art, blending."""
