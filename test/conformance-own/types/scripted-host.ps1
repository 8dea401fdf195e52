using namespace System.Management.Automation.Host
# a host that a class of a script is: what a runspace shows and asks goes to its UI
class Raw : PSHostRawUserInterface {
  [ConsoleColor]$fg = 'White'; [ConsoleColor]$bg = 'Black'
  [ConsoleColor] get_ForegroundColor() { return $this.fg } [void] set_ForegroundColor([ConsoleColor]$v) { $this.fg = $v }
  [ConsoleColor] get_BackgroundColor() { return $this.bg } [void] set_BackgroundColor([ConsoleColor]$v) { $this.bg = $v }
  [Coordinates] get_CursorPosition() { return [Coordinates]::new(0,0) } [void] set_CursorPosition([Coordinates]$v) { }
  [Coordinates] get_WindowPosition() { return [Coordinates]::new(0,0) } [void] set_WindowPosition([Coordinates]$v) { }
  [int] get_CursorSize() { return 1 } [void] set_CursorSize([int]$v) { }
  [Size] get_BufferSize() { return [Size]::new(100,50) } [void] set_BufferSize([Size]$v) { }
  [Size] get_WindowSize() { return [Size]::new(100,50) } [void] set_WindowSize([Size]$v) { }
  [Size] get_MaxWindowSize() { return [Size]::new(100,50) }
  [Size] get_MaxPhysicalWindowSize() { return [Size]::new(100,50) }
  [bool] get_KeyAvailable() { return $false }
  [string] get_WindowTitle() { return 't' } [void] set_WindowTitle([string]$v) { }
  [KeyInfo] ReadKey([ReadKeyOptions]$o) { throw 'no' }
  [void] FlushInputBuffer() {}
  [void] SetBufferContents([Coordinates]$o, [BufferCell[,]]$c) {}
  [void] SetBufferContents([Rectangle]$r, [BufferCell]$c) {}
  [BufferCell[,]] GetBufferContents([Rectangle]$r) { return $null }
  [void] ScrollBufferContents([Rectangle]$s, [Coordinates]$d, [Rectangle]$c, [BufferCell]$f) {}
}
class UI : PSHostUserInterface {
  [System.Collections.Generic.List[string]]$Log = [System.Collections.Generic.List[string]]::new()
  [Raw]$theRaw = [Raw]::new()
  [PSHostRawUserInterface] get_RawUI() { return $this.theRaw }
  [void] Write([string]$v) { $this.Log.Add("W:$v") }
  [void] Write([ConsoleColor]$f, [ConsoleColor]$b, [string]$v) { $this.Log.Add("WC:${f}:${b}:$v") }
  [void] WriteLine([string]$v) { $this.Log.Add("L:$v") }
  [void] WriteErrorLine([string]$v) { $this.Log.Add("E:$v") }
  [void] WriteDebugLine([string]$v) { $this.Log.Add("D:$v") }
  [void] WriteVerboseLine([string]$v) { $this.Log.Add("V:$v") }
  [void] WriteWarningLine([string]$v) { $this.Log.Add("WA:$v") }
  [void] WriteProgress([long]$id, [System.Management.Automation.ProgressRecord]$r) { $this.Log.Add("P:$id $($r.Activity) $($r.PercentComplete) $($r.RecordType)") }
  [string] ReadLine() { return 'typed' }
  [securestring] ReadLineAsSecureString() { $s=[securestring]::new(); 'abc'.ToCharArray() | % { $s.AppendChar($_) }; return $s }
  [System.Collections.Generic.Dictionary[string,psobject]] Prompt([string]$c, [string]$m, [System.Collections.ObjectModel.Collection[FieldDescription]]$d) { 
    $r=[System.Collections.Generic.Dictionary[string,psobject]]::new(); foreach ($x in $d) { $this.Log.Add("PR:$c|$m|$($x.Name)|$($x.ParameterTypeName)|$($x.HelpMessage)"); $r.Add($x.Name, 'answer') }; return $r }
  [int] PromptForChoice([string]$c, [string]$m, [System.Collections.ObjectModel.Collection[ChoiceDescription]]$ch, [int]$d) { $this.Log.Add("PC:$c|$m|$($ch.Label -join ',')|$d"); return 1 }
  [pscredential] PromptForCredential([string]$c,[string]$m,[string]$u,[string]$t) { $this.Log.Add("CR:$c|$m|$u|$t"); return [pscredential]::new('u',$this.ReadLineAsSecureString()) }
  [pscredential] PromptForCredential([string]$c,[string]$m,[string]$u,[string]$t,[System.Management.Automation.PSCredentialTypes]$a,[System.Management.Automation.PSCredentialUIOptions]$o) { $this.Log.Add("CR2:$c|$m|$u|$t"); return [pscredential]::new('u',$this.ReadLineAsSecureString()) }
}
class MyHost : PSHost {
  [UI]$theUI = [UI]::new()
  [guid]$id = '11111111-2222-3333-4444-555555555555'
  [string] get_Name() { return 'MyHost' }
  [version] get_Version() { return '1.2' }
  [guid] get_InstanceId() { return $this.id }
  [PSHostUserInterface] get_UI() { return $this.theUI }
  [cultureinfo] get_CurrentCulture() { return [cultureinfo]::CurrentCulture }
  [cultureinfo] get_CurrentUICulture() { return [cultureinfo]::CurrentUICulture }
  [psobject] get_PrivateData() { return [pscustomobject]@{p=1} }
  [void] EnterNestedPrompt() {} [void] ExitNestedPrompt() {}
  [void] NotifyBeginApplication() {} [void] NotifyEndApplication() {}
  [void] SetShouldExit([int]$c) { $this.theUI.Log.Add("EXIT:$c") }
}
$h = [MyHost]::new()
$rs = [runspacefactory]::CreateRunspace($h); $rs.Open()
$ps = [powershell]::Create(); $ps.Runspace = $rs
function go($t) { $h.theUI.Log.Clear(); $ps.Commands.Clear(); $ps.Streams.ClearStreams(); "== $t"; try { $ps.AddScript($t).Invoke() } catch { "EX $_" }; $h.theUI.Log; $ps.Streams.Error | % { "ERR $_" } }
go '$host.Name; "$($host.Version)"; $host.InstanceId; $host.PrivateData; $host.UI.RawUI.BufferSize.Width; $host.CurrentCulture.Name'
go 'Write-Host a; Write-Host b -NoNewline; Write-Host c -ForegroundColor Red; Write-Host d -BackgroundColor Blue -NoNewline'
go '"x" | Out-Host; 1,2 | Out-Host; [pscustomobject]@{a=1;b=2} | Out-Host; Get-Date -Year 2020 -Month 1 -Day 1 -Hour 0 -Minute 0 -Second 0 | Out-Default'
go 'Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Error e; Write-Progress -Activity act -Status st -PercentComplete 5'
go 'Read-Host'
go '$host.SetShouldExit(3); $host.UI.WriteLine("dd"); $host.UI.Write("Red","Blue","x"); $host.UI.WriteLine("Red","Blue","x"); $host.UI.WriteLine(); $host.UI.WriteErrorLine("ee"); $host.UI.ReadLine()'
go 'Get-Item /nonexist; throw "zz"'
