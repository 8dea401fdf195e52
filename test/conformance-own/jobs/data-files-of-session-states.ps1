$ErrorView = 'NormalView'
# Types and views that an InitialSessionState brings (InitialSessionState.UpdateTypes, UpdateFormats).
$folder = Join-Path ([IO.Path]::GetTempPath()) "session-state-files-$PID"
$null = New-Item -ItemType Directory $folder
$ns = 'System.Management.Automation.Runspaces.'
function Show-Text($text) { "$text".Replace($folder, 'DIR') }
function Show-Error($e) {
    $e.FullyQualifiedErrorId; $e.Exception.GetType().FullName; Show-Text $e.Exception.Message
    $inner = $e.Exception.InnerException
    if ($inner) { "  inner $($inner.GetType().FullName) $($inner.ErrorRecord.FullyQualifiedErrorId) $($inner.ErrorRecord.CategoryInfo.Category)" }
}
try {
    Set-Content $folder/good.format.ps1xml @'
<Configuration><Controls><Control><Name>Header</Name><CustomControl><CustomEntries>
<CustomEntry><EntrySelectedBy><SelectionCondition><TypeName>My.Thing</TypeName><ScriptBlock>$_.Name -eq 'b'</ScriptBlock></SelectionCondition></EntrySelectedBy><CustomItem><Text>by script</Text></CustomItem></CustomEntry>
<CustomEntry><EntrySelectedBy><SelectionCondition><TypeName>My.Thing</TypeName><PropertyName>Chosen</PropertyName></SelectionCondition></EntrySelectedBy><CustomItem><Text>by property</Text></CustomItem></CustomEntry>
<CustomEntry><CustomItem><Text>default</Text></CustomItem></CustomEntry></CustomEntries></CustomControl></Control></Controls>
<ViewDefinitions><View><Name>Thing</Name><ViewSelectedBy><TypeName>My.Thing</TypeName></ViewSelectedBy>
<GroupBy><PropertyName>Name</PropertyName><CustomControlName>Header</CustomControlName></GroupBy>
<TableControl><TableHeaders><TableColumnHeader /></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View></ViewDefinitions></Configuration>
'@
    Set-Content $folder/bad.format.ps1xml '<Configuration><ViewDefinitions><View><Name>D</Name><Nix/></View></ViewDefinitions></Configuration>'
    Set-Content $folder/good.types.ps1xml '<Types><Type><Name>My.Thing</Name><Members><ScriptProperty><Name>Twice</Name><GetScriptBlock>$this.Name * 2</GetScriptBlock></ScriptProperty></Members></Type></Types>'
    Set-Content $folder/bad.types.ps1xml '<Types><Type><Name>My.Thing</Name><Members><Nix/></Members></Type></Types>'

    $state = [initialsessionstate]::CreateDefault2()
    $state.Formats | ForEach-Object { "$($_.Name) | $([IO.Path]::GetFileName($_.FileName)) | $($_.FormatData) | $($_.PSSnapIn)" }
    $state.Types | ForEach-Object { "$([IO.Path]::GetFileName($_.Name)) | $([IO.Path]::GetFileName($_.FileName)) | $($_.TypeData) | $($_.IsRemove)" }
    foreach ($type in 'SessionStateFormatEntry', 'SessionStateTypeEntry') {
        "== $type"
        foreach ($name in $null, '', ' ') { try { New-Object "$ns$type" ([string]$name) } catch { Show-Error $_ } }
        New-Object "$ns$type" ' x ' | Format-List *
        ("$ns$type" -as [type]).GetConstructors() | ForEach-Object { "$_" }
    }

    function Open-State([scriptblock]$change, [switch]$throw) {
        "== $(if ($throw) { 'throw ' })$change"
        $state = [initialsessionstate]::CreateDefault2()
        $runspace = $null
        try {
            . $change
            $state.ThrowOnRunspaceOpenError = $throw
            $runspace = [runspacefactory]::CreateRunspace($state)
            $runspace.Open()
            $ps = [powershell]::Create()
            $ps.Runspace = $runspace
            $ps.AddScript({
                    $all = foreach ($name in 'a', 'b', 'c') { [pscustomobject]@{ PSTypeName = 'My.Thing'; Chosen = $name -eq 'c'; Name = $name } }
                    ($all | Out-String).Trim()
                    "twice [$($all[0].Twice)] views $(@(Get-FormatData My.Thing).Count) errors $($Error.Count)"
                }).Invoke()
        } catch { Show-Error $_ }
        if ($runspace) { "$($runspace.RunspaceStateInfo.State)"; $runspace.Dispose() }
    }
    Open-State { $state.Formats.Add("$folder/good.format.ps1xml") }
    Open-State { $state.Formats.Add("$folder/good.format.ps1xml"); $state.DisableFormatUpdates = $true }
    Open-State { $state.Formats.Add("$folder/missing.format.ps1xml") }
    Open-State { $state.Formats.Add("$folder/missing.format.ps1xml") } -throw
    Open-State { $state.Formats.Add("$folder/bad.format.ps1xml") } -throw
    Open-State { $state.Types.Add("$folder/good.types.ps1xml") }
    Open-State { $state.Types.Add("$folder/missing.types.ps1xml") }
    Open-State { $state.Types.Add("$folder/missing.types.ps1xml") } -throw
    Open-State { $state.Types.Add("$folder/bad.types.ps1xml") } -throw
    Open-State {
        $data = [System.Management.Automation.Runspaces.TypeData]::new('My.Thing')
        $data.Members.Add('Twice', [System.Management.Automation.Runspaces.NotePropertyData]::new('Twice', 'given'))
        $state.Types.Add([System.Management.Automation.Runspaces.SessionStateTypeEntry]::new($data, $false))
    }
    "here: [$(([pscustomobject]@{ PSTypeName = 'My.Thing'; Name = 'x' }).Twice)]"
    Open-State { $state.Formats.Clear() }
    Open-State {
        Update-FormatData -PrependPath $folder/good.format.ps1xml
        $state.Formats.Add([System.Management.Automation.Runspaces.SessionStateFormatEntry]::new((Get-FormatData My.Thing)))
    }
    '== cleared'
    $state = [initialsessionstate]::CreateDefault2()
    $state.Types.Clear(); $state.Formats.Clear()
    $runspace = [runspacefactory]::CreateRunspace($state); $runspace.Open()
    $ps = [powershell]::Create(); $ps.Runspace = $runspace
    $ps.AddScript('@(Get-TypeData).Count; @(Get-FormatData).Count; (1, 2).Count').Invoke()
    $runspace.Dispose()
    @(Get-TypeData).Count -gt 20

    '== errors of type nodes'
    Set-Content $folder/nodes.types.ps1xml "<Types><Type><Name>A</Name><Members><NoteProperty><Name>x</Name></NoteProperty></Members></Type>
<Type><Name>B</Name><Members></Members></Type>
<Type><Name>C</Name><Members/><TypeConverter><TypeName>nix</TypeName></TypeConverter></Type></Types>"
    Update-TypeData $folder/nodes.types.ps1xml -ErrorVariable failed -ErrorAction SilentlyContinue
    $failed | ForEach-Object { Show-Text $_ }
} finally {
    Remove-Item -Recurse $folder
}
