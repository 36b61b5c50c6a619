"""MP4 files read as they are written on the disk: boxes, tracks and metadata, without a decoder."""
