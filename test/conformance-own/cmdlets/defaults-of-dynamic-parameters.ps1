# $PSDefaultParameterValues gives dynamic parameters their values too, also where it has none for others.
function Use-Dynamic {
    [CmdletBinding(DefaultParameterSetName = 'Plain')]
    param([Parameter(Position = 0, ParameterSetName = 'Plain')] $A, [switch] $On)
    dynamicparam {
        $found = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
        foreach ($pair in @(('Invoke', [switch], 'Call'), ('Name', [string], 'Call'), ('Module', [string], 'Call'), ('Any', [string], '__AllParameterSets'))) {
            $attributes = [System.Collections.ObjectModel.Collection[Attribute]]::new()
            $attributes.Add([Parameter]@{ ParameterSetName = $pair[2]; Mandatory = $pair[0] -eq 'Invoke' })
            $found.Add($pair[0], [System.Management.Automation.RuntimeDefinedParameter]::new($pair[0], $pair[1], $attributes))
        }
        $found
    }
    process { "$($PSCmdlet.ParameterSetName): $(($PSBoundParameters.GetEnumerator() | Sort-Object Key | ForEach-Object { "$($_.Key)=$($_.Value)" }) -join ' ')" }
}
$PSDefaultParameterValues['Use-Dynamic:Module'] = 'm'
Use-Dynamic 1
Use-Dynamic -Invoke -Name n
Use-Dynamic -Invoke -Name n -Module other
& { Use-Dynamic -Invoke }
$PSDefaultParameterValues.Clear()
$PSDefaultParameterValues['*:Any'] = { 5 + 1 }
Use-Dynamic
Use-Dynamic -On 2
$PSDefaultParameterValues['Get-ChildItem:Directory'] = $true
@(Get-ChildItem /etc/passwd).Count
$module = New-Module { function Inside { Use-Dynamic } }
Inside
