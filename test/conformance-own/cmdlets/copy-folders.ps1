$ErrorView = 'NormalView'
$null = New-Item -ItemType Directory s/a/b, t; Set-Content s/1.txt 1; Set-Content s/a/2.txt 2; Set-Content s/a/b/3.log 3
Copy-Item s n -Recurse -Verbose
Copy-Item s t -Recurse -Verbose
Copy-Item s t -Recurse
Copy-Item s t -Recurse -Force -Verbose
Copy-Item s t -Recurse -Force -PassThru | % { $_.FullName }
Copy-Item s u -PassThru | % FullName
Copy-Item s u -PassThru | % FullName
Copy-Item s u
Copy-Item s/1.txt t -Verbose
Copy-Item s/1.txt t -WhatIf
Copy-Item s v -Recurse -WhatIf
Copy-Item s w -Recurse -Container:$false -Verbose; (Get-Item w).PSIsContainer
$null = New-Item -ItemType Directory x; Copy-Item s x -Recurse -Container:$false -Verbose; (Get-ChildItem x -Recurse).Name
Copy-Item s/* x -Recurse -Verbose
Copy-Item s y -Recurse -Exclude *.txt; (Get-ChildItem y -Recurse).Name
Copy-Item s z -Recurse -Filter *.txt; (Get-ChildItem z -Recurse).Name
Copy-Item s/1.txt s/1.txt
Copy-Item s t/1.txt -Recurse
Copy-Item s nodir/x -Recurse; Test-Path nodir/x/1.txt
Move-Item s/1.txt t -Verbose -Force
Move-Item t q -Verbose
Move-Item q x -Verbose
Move-Item x/q/1.txt . -WhatIf
Copy-Item x/q -Recurse -Destination . -Confirm:$false -PassThru | % FullName
'q', 'x' | Copy-Item -Destination t -Recurse; (Get-ChildItem t -Name)
Get-ChildItem q -File | Copy-Item -Destination {"$($_.FullName).bak"}; (Get-ChildItem q -Name)
Set-Date '2020-01-01' -WhatIf
Clear-History -WhatIf
Start-Process x -WhatIf
Start-Process x a,b -WhatIf
Update-List Nope -Add 1 -InputObject ([pscustomobject]@{a=1})
