"""The command line: each command parses, calls one function, prints. Heavy imports happen inside commands."""
