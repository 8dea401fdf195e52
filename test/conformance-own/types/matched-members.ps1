$o = [pscustomobject]@{Name='x'; Val=2}
$c = $o.psobject.Properties.Match('*'); $c.Count; $c['Name'].Value; $c[1].Name; $c.GetType().Name; $c.Match('V*').Count; $c['nope'] -eq $null
$o.psobject.Properties['Val'].Value; $o.psobject.Members.Match('V*')[0].Name; $o.psobject.Methods['ToString'].Name
[System.Management.Automation.LanguagePrimitives]::Compare('a','B'); [System.Management.Automation.LanguagePrimitives]::Compare('a','A',$false); [System.Management.Automation.LanguagePrimitives]::Compare('a','A',$true)
$r = 0; [System.Management.Automation.LanguagePrimitives]::TryCompare('a','b',[ref]$r); $r
[System.Management.Automation.LanguagePrimitives]::TryCompare('a',5,[ref]$r)
$c = [System.Management.Automation.Runspaces.Command]::new('Get-Date', $false); $c.IsScript; $c.CommandText
$c = [System.Management.Automation.Runspaces.Command]::new('1+1', $true); $c.IsScript
$c = [System.Management.Automation.Runspaces.Command]::new('1+1', $true, $true); $c.UseLocalScope
$pc = [System.Management.Automation.PSCommand]::new(); $null = $pc.AddCommand('Get-Date').AddParameter('Year', 2020); $pc.Commands[0].Parameters[0].Name
$pc2 = $pc.Clone(); $pc2.Commands.Count
$ps = [powershell]::Create(); $ps.Commands = $pc; $ps.Commands.Commands[0].CommandText; [object]::ReferenceEquals($ps.Commands, $pc)
