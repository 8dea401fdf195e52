# parameters that the provider of a path adds; dynamic parameters that clash
foreach ($path in 'function:', 'env:', 'variable:x', '/tmp') { "$path $((Get-Command Get-Content -Path $path).Parameters.ContainsKey('Wait'))" }
(Get-Command Get-Content -LiteralPath alias:).Parameters.ContainsKey('Wait')
(Get-Command Get-ChildItem -ArgumentList alias:).Parameters.ContainsKey('File')
(Get-Command Get-ChildItem).Parameters.ContainsKey('File')
Push-Location env:
(Get-Command Get-ChildItem).Parameters.ContainsKey('File')
(Get-Command Get-ChildItem -ArgumentList '/').Parameters.ContainsKey('File')
Pop-Location
function Test-Dynamic {
    [CmdletBinding()] param([Parameter(Position = 0)][string]$Name)
    dynamicparam {
        $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
        if ($Name) { $d.Add($Name, [System.Management.Automation.RuntimeDefinedParameter]::new($Name, [int], [Parameter]::new())) }
        $d
    }
    end { }
}
(Get-Command Test-Dynamic -ArgumentList Other).Parameters.ContainsKey('Other')
Get-Command Test-Dynamic -ArgumentList Name | ForEach-Object { $_.Parameters.ContainsKey('Name') }
try { Get-Command Test-Dynamic -ArgumentList Name -ErrorAction Stop } catch { "$_"; $_.FullyQualifiedErrorId; "$($_.CategoryInfo)" }
