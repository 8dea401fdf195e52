$ErrorView = 'NormalView'
Set-Content a.txt 1; $null = New-Item -ItemType Directory d
Copy-Item a.txt b.txt -WhatIf
Copy-Item d e -Recurse -WhatIf
Move-Item a.txt d -WhatIf
Rename-Item a.txt z.txt -WhatIf
Remove-Item a.txt -WhatIf
Remove-Item d -WhatIf
New-Item n.txt -WhatIf
New-Item n -ItemType Directory -WhatIf
Set-Content a.txt 2 -WhatIf
Add-Content a.txt 2 -WhatIf
Clear-Content a.txt -WhatIf
Clear-Item env:PATH -WhatIf
Set-Item env:PATH x -WhatIf
Set-ItemProperty a.txt IsReadOnly $true -WhatIf
New-PSDrive q FileSystem / -WhatIf
Set-Variable v 1 -WhatIf
New-Variable v 1 -WhatIf
$v = 1; Clear-Variable v -WhatIf; Remove-Variable v -WhatIf
New-Alias q w -WhatIf; Set-Alias q w -WhatIf
Out-File o.txt -InputObject 1 -WhatIf
1 | Export-Csv e.csv -WhatIf
1 | Export-Clixml e.xml -WhatIf
1 | Tee-Object t.txt -WhatIf
Start-Process x -WhatIf
Invoke-Item a.txt -WhatIf
Update-TypeData -TypeName q -MemberType NoteProperty -MemberName w -Value 1 -WhatIf
Remove-TypeData System.Array -WhatIf
New-ModuleManifest m.psd1 -WhatIf
Set-Date '2020-01-01' -WhatIf
Compress-Archive a.txt a.zip -WhatIf
1, 2 | ForEach-Object { $_ } -WhatIf
1 | ForEach-Object ToString -WhatIf
Add-Type 'class Z{}' -WhatIf
Import-Alias x.csv -WhatIf
Export-Alias x.csv -WhatIf
Add-History x -WhatIf
Clear-History -WhatIf
Set-Location d -WhatIf
Unblock-File a.txt -WhatIf
$WhatIfPreference = $true
Remove-Item a.txt
'x' > r.txt
Set-Content a.txt 5
$WhatIfPreference = $false
Test-Path r.txt
Get-Content a.txt
function F { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('tgt', 'act')) { 'did' } ; Remove-Item a.txt }
F -WhatIf
F -Confirm:$false
Test-Path a.txt
Set-Content a.txt 1
Remove-Item a.txt -Confirm
$ConfirmPreference = 'Low'; Set-Content a.txt 3
