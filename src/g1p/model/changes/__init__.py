"""How a plan changes: functions Plan → Plan with the method's rules, one part of the plan a file.

A change that finds everything so already gives back the very same plan.
"""
