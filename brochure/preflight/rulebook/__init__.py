"""The words of the rules; `table` beside this folder has all of them in one."""
