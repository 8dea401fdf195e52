# Program: a make-like build DSL: tasks, dependencies, inputs and outputs, cycles, failing tasks, timing left out
$script:Tasks = [ordered]@{}
function Task {
    param([Parameter(Mandatory)][string]$Name, [string[]]$Depends = @(), [scriptblock]$If = { $true }, [string[]]$Inputs, [string[]]$Outputs, [Parameter(Position = 1)][scriptblock]$Action = {}, [string]$Description)
    if ($Tasks.Contains($Name)) { throw "task '$Name' is defined twice" }
    $Tasks[$Name] = [pscustomobject]@{ PSTypeName = 'Build.Task'; Name = $Name; Depends = $Depends; If = $If; Inputs = $Inputs; Outputs = $Outputs; Action = $Action; Description = $Description; Done = $false }
}
function Property([string]$Name, $Default) { if (-not (Test-Path "variable:script:$Name")) { Set-Variable -Scope Script $Name $Default } }
class BuildException : System.Exception { [string]$Task; BuildException([string]$t, [string]$m, [System.Exception]$inner) : base($m, $inner) { $this.Task = $t } }
function Exec([scriptblock]$Command, [int[]]$Codes = 0) { $global:LASTEXITCODE = 0; & $Command; if ($LASTEXITCODE -notin $Codes) { throw "command {$($Command.ToString().Trim())} ended with $LASTEXITCODE" } }
function Invoke-Build {
    [CmdletBinding()]
    param([string[]]$Task = 'default', [string[]]$Trail = @())
    foreach ($t in $Task) {
        $info = $Tasks[$t] ?? $(throw [BuildException]::new($t, "task '$t' does not exist", $null))
        if ($t -in $Trail) { throw [BuildException]::new($t, "cycle: $(@($Trail) + $t -join ' -> ')", $null) }
        if ($info.Done) { Write-Verbose "$t was done"; continue }
        if (-not (& $info.If)) { Write-Host "~ $t skipped"; $info.Done = $true; continue }
        Invoke-Build $info.Depends -Trail (@($Trail) + $t) -Verbose:($VerbosePreference -eq 'Continue')
        if ($info.Inputs -and $info.Outputs) {
            $in = Get-ChildItem $info.Inputs | Measure-Object LastWriteTime -Maximum
            $out = Get-ChildItem $info.Outputs -ErrorAction Ignore | Measure-Object LastWriteTime -Minimum
            if ($out.Count -and $out.Minimum -ge $in.Maximum) { Write-Host "= $t is up to date"; $info.Done = $true; continue }
        }
        Write-Host "> $t"
        try { & $info.Action | ForEach-Object { "    $_" } }
        catch { throw [BuildException]::new($t, "task '$t' failed: $($_.Exception.Message)", $_.Exception) }
        $info.Done = $true
    }
}
function Reset { foreach ($t in $Tasks.Values) { $t.Done = $false } }
Property Configuration Release
Task default -Depends test, pack
Task clean -Description 'removes output' { Remove-Item out -Recurse -ErrorAction Ignore; $null = mkdir out }
Task compile clean { 'bad: two positional' } -ErrorVariable oops -ErrorAction SilentlyContinue
Task compile -Depends clean -Inputs src/*.txt -Outputs out/all.txt { $all = Get-Content src/*.txt; Set-Content out/all.txt $all; "compiled $($all.Count) lines ($Configuration)" }
Task lint -If { $Configuration -eq 'Debug' } { 'linting' }
Task test -Depends compile, lint { Exec { sh -c 'echo tests ran; exit 0' } }
Task pack -Depends compile { 'packed'; Get-ChildItem out -Name }
Task broken -Depends compile { Exec { sh -c 'exit 3' } }
Task missing -Depends nothing
Task a -Depends b; Task b -Depends c; Task c -Depends a
Task throws { [int]::Parse('x') }
Task stops { Get-Item nowhere -ErrorAction Stop }
$null = mkdir src; 'one', 'two' | Set-Content src/1.txt; 'three' | Set-Content src/2.txt
Invoke-Build
'-- again'
Reset; $Tasks.clean.Done = $true
Invoke-Build -Verbose 4>&1
'-- failures'
foreach ($t in 'broken', 'missing', 'a', 'throws', 'stops', 'zzz') {
    Reset; $Tasks.clean.Done = $true
    try { Invoke-Build $t } catch { "{0}: {1} <- {2}" -f $_.Exception.Task, $_.Exception.Message, $_.Exception.InnerException.GetType().Name }
}
try { Task clean {} } catch { "$_" }
'-- list'
$Tasks.Values | Format-Table Name, @{ n = 'Depends'; e = { $_.Depends -join ', ' } }, Description, Done
$Tasks.Values | Where-Object { $_.Inputs } | Select-Object Name, Inputs, Outputs | Format-List
$Tasks.Keys -join ' '
Reset
Invoke-Build throws
'not reached?'
Invoke-Build -Task
