; Adds Lectern to "Open with" for the files that it reads, and leaves their default program alone.

!define ARTICLE_CLASS "Lectern.Article"

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${ARTICLE_CLASS}" "" "Article"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${ARTICLE_CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "${ARTICLE_CLASS}"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "${ARTICLE_CLASS}"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.html\OpenWithProgids" "${ARTICLE_CLASS}"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "${ARTICLE_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "${ARTICLE_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.html\OpenWithProgids" "${ARTICLE_CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${ARTICLE_CLASS}"
!macroend
