# Get-FileHash: patterns that match nothing are no error, names are
$null = New-Item src -ItemType Directory; 'b' | Set-Content src/a.txt
Get-FileHash src/*.txt | ForEach-Object { $_.Hash.Substring(0, 6) }
Get-FileHash src/*.log
Get-FileHash s*c/*.log
Get-FileHash nosuch/*.txt; $?
Get-FileHash nosuch*
Get-FileHash src/a.txt, nosuch.txt, src/*.txt -ErrorAction SilentlyContinue -ErrorVariable e | ForEach-Object Algorithm; $e[0].FullyQualifiedErrorId
Get-FileHash src/a.txt, nosuch/*.x, src/a.txt -Algorithm MD5 | ForEach-Object Hash
