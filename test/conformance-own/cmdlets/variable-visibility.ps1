# -Visibility of variables, New-Item with a pattern and -Name, trees of folders with one branch
Set-Variable v5 1 -Visibility Private
(Get-Variable v5).Visibility
$v5
New-Variable v6 2 -Visibility Private
Get-Variable v6 | Format-List Name, Visibility
(Get-Variable v6).Visibility = 'Public'; (Get-Variable v6).Visibility
$null = New-Item -ItemType Directory one, two
New-Item -Path o* -Name x.txt | ForEach-Object { $_.Directory.Name }
New-Item -Path zz* -Name x.txt


'c' | Tee-Object *.txt
'b.txt', 'one' | Get-Content
Get-Command Get-Item | Format-List Options, RemotingCapability, ModuleName
(Get-Command Measure-Object).RemotingCapability
Get-Item one/x.txt, nope, two 2>&1 | ForEach-Object { "$($_.Name)$($_.FullyQualifiedErrorId)" }
