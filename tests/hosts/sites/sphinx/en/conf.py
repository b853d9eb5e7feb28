project = "Course"
language = "en"
extensions = ["myst_parser"]
html_theme = "sphinx_rtd_theme"
html_show_sphinx = False
