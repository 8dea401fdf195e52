# Program: a command line tool with verbs, help, validation and exit codes, called with many argument lists
<#
.SYNOPSIS
Keeps a list of notes.
#>
function Invoke-Notes {
    <#
    .SYNOPSIS
    Works on the notes.
    .DESCRIPTION
    Adds, lists, removes and searches notes. Notes are kept in memory.
    .PARAMETER Text
    The text of the note.
    .PARAMETER Id
    Number of a note.
    .EXAMPLE
    Invoke-Notes -Add -Text 'buy milk'
    Adds a note.
    .EXAMPLE
    Invoke-Notes -List
    .INPUTS
    System.String
    .OUTPUTS
    Note
    .LINK
    https://example.org/notes
    #>
    [CmdletBinding(DefaultParameterSetName = 'List', SupportsShouldProcess, ConfirmImpact = 'Low')]
    [OutputType('Note')]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Add')][switch]$Add,
        [Parameter(Mandatory, ParameterSetName = 'Add', ValueFromPipeline, Position = 0)][ValidateNotNullOrWhiteSpace()][ValidateLength(2, 20)][string]$Text,
        [Parameter(ParameterSetName = 'Add')][ValidateRange(1, 5)][int]$Priority = 3,
        [Parameter(ParameterSetName = 'Add')][ValidateCount(0, 2)][string[]]$Tag,
        [Parameter(Mandatory, ParameterSetName = 'Remove')][Alias('Delete', 'rm')][switch]$Remove,
        [Parameter(Mandatory, ParameterSetName = 'Remove', ValueFromPipelineByPropertyName)][ValidateScript({ $_ -in $script:notes.Id }, ErrorMessage = 'There is no note {0}.')][int[]]$Id,
        [Parameter(ParameterSetName = 'List')][switch]$List,
        [Parameter(ParameterSetName = 'List')][ValidateSet('Id', 'Priority', 'Text')][string]$SortBy = 'Id'
    )
    begin { Write-Verbose "set $($PSCmdlet.ParameterSetName)"; $count = 0 }
    process {
        switch ($PSCmdlet.ParameterSetName) {
            'Add' {
                $note = [pscustomobject]@{ PSTypeName = 'Note'; Id = ++$script:last; Priority = $Priority; Text = $Text; Tags = $Tag }
                if ($PSCmdlet.ShouldProcess("note $($note.Id)", 'Add')) { $script:notes.Add($note); $count++; $note }
            }
            'Remove' { foreach ($i in $Id) { if ($PSCmdlet.ShouldProcess("note $i", 'Remove')) { $null = $script:notes.RemoveAll({ param($n) $n.Id -eq $i }); $count++ } } }
            'List' { $script:notes | Sort-Object $SortBy }
        }
    }
    end { if ($count) { Write-Information "$count changed" -InformationAction Continue } }
}
$script:notes = [System.Collections.Generic.List[object]]::new(); $script:last = 0
Invoke-Notes -Add 'buy milk' -Tag shop -Verbose 4>&1
'call Ann', 'write report' | Invoke-Notes -Add -Priority 1 | Format-Table
Invoke-Notes
Invoke-Notes -SortBy Priority | Format-List
Invoke-Notes -Add 'x'
Invoke-Notes -Add 'too many tags' -Tag a, b, c
Invoke-Notes -Add 'priority' -Priority 9
Invoke-Notes -Remove -Id 77
Invoke-Notes -Add -List
Invoke-Notes -SortBy Date
Invoke-Notes -Remove -Id 1, 2 -WhatIf
$notes | Where-Object Id -EQ 2 | Invoke-Notes -rm
Invoke-Notes | ForEach-Object { "$($_.Id): $($_.Text)" }
'' | Invoke-Notes -Add
Invoke-Notes -Add ('y' * 30) -ErrorAction SilentlyContinue
"last error: $($Error[0].FullyQualifiedErrorId)"
Invoke-Notes 1 2
Get-Command Invoke-Notes -Syntax
$h = Get-Help Invoke-Notes
$h.Synopsis
$h.Description.Text
$h.Examples.Example.Count
$h.Parameters.Parameter | Where-Object Name -In Text, Id, Priority | Select-Object Name, Required, Position, PipelineInput | Format-Table
Get-Help Invoke-Notes -Parameter Id
Get-Help Invoke-Notes -Examples
exit $notes.Count
