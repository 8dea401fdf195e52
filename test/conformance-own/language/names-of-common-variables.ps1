# What the common parameters that fill variables ask of a name, their attributes, and messages of PSArgumentException
foreach ($n in 'ErrorVariable', 'OutVariable', 'PipelineVariable', 'WarningVariable', 'InformationVariable', 'ErrorAction') {
    function f { [CmdletBinding()] param() }
    "$n $((Get-Command Get-Item).Parameters[$n].Attributes) $((Get-Command f).Parameters[$n].Attributes)"
}
foreach ($v in 'a b', '', $null, '1', '+', '+x', 'script:x', 'x-y', 'nope:x', '+nope:x', 'variable:x', '$x') {
    try { Get-Item . -OutVariable $v | Out-Null; "ok $v" } catch { "$v : $_ $($_.FullyQualifiedErrorId)" }
    try { Get-Item . -PipelineVariable $v | Out-Null; "ok $v" } catch { "$v : $_ $($_.FullyQualifiedErrorId)" }
    try { f -ErrorVariable $v | Out-Null; "ok $v" } catch { "$v : $_ $($_.FullyQualifiedErrorId)" }
}
$a = (Get-Command Get-Item).Parameters['OutVariable'].Attributes[2]; $a.GetType().BaseType.FullName; $a.TypeId.FullName
foreach ($b in { [Management.Automation.VariablePath]::new('') }, { [Management.Automation.AliasAttribute]::new($null) }, { [Management.Automation.PSNoteProperty]::new('', 1) }, { [Management.Automation.PSAliasProperty]::new($null, 'x') },
    { [ValidatePattern]::new('') }, { [ValidateScript]::new($null) }, { [ValidateSet]::new([int]) }, { [semver]::new(-1, 2) }) {
    try { & $b } catch { $e = $_.Exception.InnerException ?? $_.Exception; "$($e.GetType().Name) $($e.ParamName): $($e.Message)" }
}
