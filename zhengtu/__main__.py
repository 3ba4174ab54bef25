"""`python -m zhengtu`."""

from zhengtu.app import main

main()
