$d = Join-Path $PWD mods; New-Item -ItemType Directory $d/Outer/Inner -Force | Out-Null
Set-Content $d/Outer/Inner/Inner.psm1 'function Get-Inner { 1 }; set-alias gin Get-Inner; Export-ModuleMember -Function * -Alias *'
Set-Content $d/Outer/s.ps1 '$z=1'
Set-Content $d/Outer/Outer.psm1 'function Get-Zz { }; function Get-Aa {}; $vv=1; set-alias xa Get-Aa; Export-ModuleMember -Function * -Alias * -Variable vv'
New-ModuleManifest $d/Outer/Outer.psd1 -RootModule Outer.psm1 -NestedModules Inner/Inner.psm1 -ScriptsToProcess s.ps1
$env:PSModulePath = $d
'by name'; Import-Module Outer -Verbose
'again'; Import-Module Outer -Verbose
'force'; Import-Module Outer -Verbose -Force
'prefix'; Remove-Module Outer; Import-Module Outer -Prefix Px -Verbose
'path'; Remove-Module Outer; Import-Module $d/Outer/Outer.psd1 -Verbose -Function Get-Aa
'psm1'; Remove-Module Outer; Import-Module $d/Outer/Outer.psm1 -Verbose 
'export'; New-Module -Name Q -Verbose { function Get-A {}; $v = 5; set-alias bb Get-A; Export-ModuleMember -Function Get-A -Variable v -Alias bb -Verbose } | Import-Module -Verbose
'noexp'; Set-Content a.psm1 'function Get-B {}; function Get-A {}; $q=1; set-alias zz Get-A'; Import-Module ./a.psm1 -Verbose
'assem'; New-Module { function Get-W {1} } -Verbose | % Name | Out-Null
'dyn'; New-Module -Name K { function Get-W {1} ; set-alias wc Get-W} -Verbose | % Name
'4'; Get-Module K | Remove-Module -Verbose
