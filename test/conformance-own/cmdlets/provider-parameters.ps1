# parameters that only the provider of files has, and -Filter, which only it understands
Get-ChildItem C:\Windows -File
Get-ChildItem -Directory -Path Nope:\x -Recurse
Get-ChildItem env: -File
Get-Content X:\a -Raw
Test-Path Nope:\x -NewerThan (Get-Date)
Get-ChildItem env: -Filter *user*
Get-Item env:PATH -Filter x
Remove-Item env:none -Filter y
Set-Content one.txt 1
(Get-ChildItem . -File -Filter *.txt).Name
Get-Content one.txt -Raw
'end'
