$src = @'
<#
.SYNOPSIS
  Does x.
.DESCRIPTION
  Long
  text.
.PARAMETER A
  The a.
.PARAMETER B
The b.
.EXAMPLE
  f 1
  one
.EXAMPLE
f 2
.NOTES
  note
.LINK
  https://x
.LINK
  Get-Y
.INPUTS
  int
.OUTPUTS
  string
.COMPONENT
  comp
.ROLE
 r
.FUNCTIONALITY
 fn
.FORWARDHELPTARGETNAME g
#>
function f { param($A, $B) }
function none { }
function inner {
  # .SYNOPSIS
  # in
  param($A)
}
'@
$ast = [System.Management.Automation.Language.Parser]::ParseInput($src,[ref]$null,[ref]$null)
$fs = $ast.FindAll({$args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst]},$true)
$h = $fs[0].GetHelpContent()
$h.GetType().FullName
$h | fl
"[$($h.Synopsis)]"; "[$($h.Description)]"; $h.Parameters.Keys | sort; "[$($h.Parameters['A'])]"; $h.Examples.Count; "[$($h.Examples[0])]"; $h.Links -join ','; "[$($h.Notes)]"; $h.Inputs; $h.Outputs
$h.GetCommentBlock()
$null -eq $fs[1].GetHelpContent()
$fs[2].GetHelpContent().Synopsis
$h.Parameters.GetType().Name; $h.Examples.GetType().Name
$s = [scriptblock]::Create("<#`n.SYNOPSIS`nscript`n#>`nparam(`$x)`n1")
$s.Ast.GetHelpContent().Synopsis
$h | gm | % { "$($_.Name) $($_.Definition)" }
