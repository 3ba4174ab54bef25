"""Notice → Record: `extract_record(notice)`; `render_record(record)` gives the published JSON shape."""
