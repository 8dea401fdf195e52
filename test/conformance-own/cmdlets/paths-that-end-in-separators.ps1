# A separator after a pattern, and after the name of a file to copy to; a file with -Recurse -Name
$null = New-Item a/b, a/d -ItemType Directory
Set-Content a/b/c.txt 1; Set-Content a/d/e.txt 1; Set-Content a/f.txt 1; Set-Content g.txt 1
function rel { process { $_.FullName.Substring($PWD.Path.Length + 1) } }
foreach ($p in 'a/*/', '*/', 'a/b*/', 'a/f*/', 'a/z*/') { "== $p"; Get-ChildItem $p | rel | Sort-Object }
'== name'; Get-ChildItem a/*/ -Name
'== recurse'; Get-ChildItem a/*/ -Recurse | rel | Sort-Object
'== file'; Get-ChildItem a/*/ -File | rel
'== include'; Get-ChildItem a/*/ -Include *.txt | rel
'== one file'; Get-ChildItem g.txt -Name; Get-ChildItem g.txt -Recurse -Name
Copy-Item g.txt nodir/ -ErrorVariable e -ErrorAction SilentlyContinue
$e.FullyQualifiedErrorId; $e.CategoryInfo.Category; $e.Exception.GetType().Name; $e.Exception.InnerException.Message; Test-Path nodir
Copy-Item g.txt env:X -ErrorVariable e -ErrorAction SilentlyContinue
$e.FullyQualifiedErrorId; $e.TargetObject.GetType().Name; $e.TargetObject.Count
