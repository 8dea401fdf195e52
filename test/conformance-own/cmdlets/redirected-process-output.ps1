# Redirected output of processes loses its empty lines; matches are emphasized where escape sequences are kept
Start-Process sh -ArgumentList '-c "printf ''a\n\n  \nb''"' -Wait -RedirectStandardOutput o.txt; [IO.File]::ReadAllText("$PWD/o.txt") -replace "`n", '|'
Start-Process sh -ArgumentList '-c "printf ''\n\n''"' -Wait -RedirectStandardOutput o.txt; (Get-Item o.txt).Length
Start-Process sh -ArgumentList '-c "printf ''x\ny\n'' >&2"' -Wait -RedirectStandardError e.txt; Get-Content e.txt
Start-Process sh -ArgumentList '-c "echo gone"' -Wait -RedirectStandardOutput /dev/null
('abc' | Select-String b).ToEmphasizedString('') -replace "`e", 'ESC'
('abc' | Select-String b -NoEmphasis).ToEmphasizedString('')
'abc' | Select-String b
'abc' | Select-String b | Out-String
$PSStyle.OutputRendering = 'Ansi'
'abc' | Select-String b | Out-String | ForEach-Object { $_ -replace "`e", 'ESC' }
