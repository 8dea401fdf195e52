# Items made, copied, moved and removed: each line runs by itself and is shown with what it gives
$lines = @'
ni a.txt -Value 'one' | % Name
ni a.txt -Force | % Length
ni d1 -ItemType Directory | % Name
ni d1 -ItemType Directory -Force | % Name
ni d1/x/y.txt -Force | % Name
ni l1 -ItemType SymbolicLink -Value a.txt | select Name,LinkType,Target,LinkTarget
ni l2 -ItemType SymbolicLink -Value nothere | % LinkType
ni h1 -ItemType HardLink -Value a.txt | select Name,LinkType
ni j -ItemType Junction -Value d1
ni q -ItemType foo
ni -ItemType Directory
ni ''
ni $null
ni 'a*b?.txt' | % Name
ni m1,m2 | % Name
ni deep/er/dir -ItemType Directory | % Name
gi *.zzz
gi d1,a.txt | % Name
gi -LiteralPath 'a*b?.txt' | % Name
gi * -Include *.txt -Exclude a* | % Name
gi env:HOME
gi function:prompt
gi alias:gi
gi / | % Name
gi ~ | % FullName
gi -Path ''
gi env:nothere
gi nodrive:x
gi a.txt -Stream x
gci | % Name
gci -Name
gci -Recurse -Name
gci -Recurse -Depth 0 | % Name
gci -Recurse -File | % Name
gci -Directory | % Name
gci d1 -Recurse | % Name
gci *.txt | % Name
gci -Filter *.txt | % Name
gci -Include *.txt | % Name
gci * -Include *.txt | % Name
gci -Recurse -Include y* | % Name
gci -Recurse -Exclude *.txt | % Name
gci nothere*
gci d1/z.txt | % Name
gci -Attributes Directory | % Name
gci -Attributes !Directory+!ReparsePoint | % Name
gci -ReadOnly
gci -Hidden
gci -Force | measure | % Count
gci -FollowSymlink -Recurse | measure | % Count
gci env:HOM*
gci variable:pw* | % Name
gci function: | ? Name -eq prompt | % Name
gci alias:g* | select -first 2 | % Name
gci -Path d1 -Name
gci -Depth 1 -Name
gci -File -Directory
gci -LiteralPath 'a*b?.txt' | % Name
gci .. -Directory -Filter w[ro] | measure | % Count
cpi a.txt b.txt; gc b.txt
cpi a.txt d1; tp d1/a.txt
cpi d1 d2; gci d2 -Recurse -Name
cpi d1 d3 -Recurse; gci d3 -Recurse -Name
cpi d1 d3 -Recurse; gci d3 -Recurse -Name
cpi *.txt d2; gci d2 -Name
cpi a.txt c.txt -PassThru | % Name
cpi a.txt,b.txt d1 -PassThru | % Name
cpi d1/* d4 -Recurse
cpi a.txt -Destination d1,d2
cpi d1 c.txt -Recurse
cpi d1 d5 -Recurse -Filter *.txt; gci d5 -Recurse -Name
cpi d1 d6 -Recurse -Exclude z*; gci d6 -Recurse -Name
cpi -Container:$false d1 -Recurse d7
mi b.txt e.txt; tp b.txt
mi e.txt d1; tp d1/e.txt
mi a.txt c.txt -Force; tp a.txt
mi d2 d8 -PassThru | % Name
mi d8 d1; tp d1/d8
mi c.txt c.txt
mi m* d1; gci d1 -Name
rni c.txt f.txt; tp f.txt
rni f.txt sub/x.txt
rni f.txt f.txt
rni f.txt f2.txt -PassThru | % Name
rni d3 d33 -PassThru | % Name
gci f*.txt | rni -NewName {$_.Name -replace 'f','ff'}; gci *.txt -Name
rni f.txt
rni *.txt x
ri nothere*
ri ff2.txt; tp ff2.txt
ri d1 -Confirm:$false
ri d1 -Recurse; tp d1
ri l1,l2; gci l* -Name
ri * -Include *.zz
ni ro.txt -Value 1 | % {$_.IsReadOnly=$true}; ri ro.txt
ri ro.txt -Force; tp ro.txt
ri -LiteralPath 'a*b?.txt'; gci -Name
ri -Recurse -Force *; gci
ri env:nope
ri variable:nope
ri ''
si env:FOO bar; $env:FOO
si variable:vv 5; $vv
si function:ff {'hi'}; ff
si alias:zz gci; (gal zz).Definition
si a.txt 5
si env:FOO 'x' -PassThru
ci env:FOO; tp env:FOO
cli variable:vv; $null -eq $vv
ni env:NEW -Value 1 | % Value
ni env:NEW -Value 1
ni variable:nv -Value 3 | % Value
ni function:nf -Value {2} | % Name; nf
ni alias:na -Value gci | % Name
rni env:NEW NEWER; $env:NEWER
cpi env:NEWER env:COPY; $env:COPY
ri env:COPY; tp env:COPY
tp a.txt -PathType Leaf
tp / -PathType Container
tp $null
tp ''
tp *.zz
tp nodrive:x
tp a -IsValid
tp env:HOME
tp variable:nope
tp . -OlderThan '2000-01-01'
tp . -NewerThan '2000-01-01'
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
