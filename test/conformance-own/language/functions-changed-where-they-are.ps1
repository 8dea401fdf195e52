# A function that is set by its path is changed in the scope where it is found; a new one goes to the current scope
function f { 1 }
& { $function:f = { 2 }; f }; f
& { Set-Item function:f { 3 }; f }; f
& { Set-Content function:f '4'; f }; f
& { Set-Item function:local:f { 5 }; f }; f
& { function f { 6 }; $function:f = { 60 }; f }; f
& { $null = New-Item function:f -Value { 7 } -Force; f }; f
& { $function:fresh = { 'fresh' }; fresh }; [bool](Get-Command fresh -ErrorAction Ignore)
function global:g { 'global' }; function go { $function:script:g = { 'script' }; g }; go; g
$null = New-Module -Name m { Set-Item Function:\prompt -Value { 'of the module' }; $function:f = { 'f of m' }; Export-ModuleMember }; prompt; f
# an alias is set in the current scope
Set-Alias a1 Get-Item; & { $alias:a1 = 'Get-Host'; (Get-Alias a1).Definition }; (Get-Alias a1).Definition
# what the session offers to programs does not look at functions of the same name
function Test-Path { throw 'not this one' }; Set-Alias Get-Item Test-Path
$items = $ExecutionContext.InvokeProvider.Item
$items.Exists('function:f', $true, $true); $items.Exists('function:nope'); $items.Get('function:f').Name; $items.IsContainer('function:')
Set-Alias Microsoft.PowerShell.Management\Test-Path nothing; $items.Exists('function:f')
