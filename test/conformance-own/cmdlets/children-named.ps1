# Get-ChildItem of files and items that the path names: conditions do not apply to them, hidden ones are missing; names of items on the drives of the session
$ErrorView = 'NormalView'
'x' | Set-Content a.txt
$null = New-Item -ItemType Directory d
'x' | Set-Content d/b.txt
'x' | Set-Content .h
$lines = @'
gci env:HOM* -Name
gci function:p* -Name
gci variable:tru* -Name
gci env: -Include HOM* -Name
gci env:HOME -Name
gci a.txt -Directory | % Name
gci a.txt -File | % Name
gci a.txt -Hidden | % Name
gci a.txt -ReadOnly | % Name
gci a.txt -Attributes Directory | % Name
gci a.txt -Attributes Hidden | % Name
gci a.txt -Filter *.log | % Name
gci a.txt -Recurse -Directory | % Name
gci a.* -Directory | % Name
gci -LiteralPath a.txt -Directory | % Name
gci .h -Hidden | % Name
gci .h -File | % Name
gci d -File | % Name
gci d/b.txt -Directory -Name
gci a.txt -Directory -Name
gci .h | % Name
gci .h -Attributes Hidden | % Name
gci .h -Force | % Name
gci .h -Name
gci .h -Hidden -Name
gci -LiteralPath .h | % Name
gci .h* | % Name
gci .h -Recurse | % Name
gci a.txt -Include b* | % Name
gci a.txt -Include a* -Directory | % Name
gci a.txt -Exclude b* -Directory | % Name
gci d/b.txt,.h -Directory | % Name
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) *>&1 | Out-String -Width 300).TrimEnd().Replace("$pwd", '<here>') -replace '(?m)^At line.*\n.*\n.*\n' } catch { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo): $($_.Exception.Message)" }
}
