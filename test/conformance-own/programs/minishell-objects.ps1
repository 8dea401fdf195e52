# A script block given to a PowerShell: its objects and records come back as objects.
$ErrorView = 'NormalView'
$r = pwsh -NoProfile -c { Write-Error oops -ErrorId Foo; Get-Item /nope; throw 'bad' } 2>&1
$r | ForEach-Object { "$($_.GetType().Name): $_ [$($_.FullyQualifiedErrorId)] $($_.CategoryInfo)" }
$LASTEXITCODE
pwsh -NoProfile -c { [datetime]'2020-01-02'; @{ a = 1 }; , @(1, 2); $null; 'x' } | ForEach-Object { if ($null -eq $_) { 'null' } else { $_.GetType().FullName } }
pwsh -NoProfile -c { param($a, $b) $a + $b; $args.Count } -args 1, 2, 3
$back = [pscustomobject]@{ p = 5 }, 'str', 7 | pwsh -NoProfile -c { $input | ForEach-Object { $_.GetType().Name; $_.p } }
$back -join '|'
pwsh -NoProfile -outputFormat text -c { 1; 2 } | ForEach-Object { $_.GetType().Name }
$i = pwsh -NoProfile -c { Write-Host shown; 1; exit 3 } 6>$null
$i.Count, $LASTEXITCODE -join ' '
try { pwsh -c { 1 } -args } catch { $_.FullyQualifiedErrorId; "$_" }
try { pwsh -c { 1 } -c { 2 } } catch { $_.FullyQualifiedErrorId; "$_" }
'#< CLIXML', '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><S S="Output">q</S><I32>4</I32><S S="Error">err</S></Objs>' | cat 2>&1 | ForEach-Object { "$($_.GetType().Name) $_" }
pwsh -NoProfile -OutputFormat XML -Command '1; "a"; [pscustomobject]@{ a = 1 }'
pwsh -NoProfile -NonInteractive -EncodedCommand ([Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes('Write-Warning w; 5'))) 2>&1 | ForEach-Object { "$_" }
