# What a ProcessStartInfo has, and the encodings of a program's streams
$PSStyle.OutputRendering = "PlainText"
function T($b){ try { & $b } catch { "ERR $($_.FullyQualifiedErrorId) $($_.Exception.Message)" } }
$p=[Diagnostics.ProcessStartInfo]::new('ls','-l'); $p|fl Arg*,Cr*,Err*,File*,Red*,Std*,Standard*,Us*,Verb*,W*,L*,D*,P*
T{$p.Domain='x'};T{$p.LoadUserProfile=$true};T{$p.Password=ConvertTo-SecureString x -AsPlainText -Force; $p.Password};T{$p.PasswordInClearText='q'};T{$p.UseCredentialsForNetworkingOnly=$true};T{$p.CreateNewProcessGroup=$true};T{$p.ErrorDialog=$true;$p.ErrorDialog};T{$p.StandardInputEncoding=[Text.Encoding]::ASCII;$p.StandardInputEncoding.WebName};T{$p.ErrorDialogParentHandle=5;$p.ErrorDialogParentHandle};T{$p.WindowStyle='Hidden';$p.WindowStyle};T{$p.Verb='runas';$p.Verb};T{$p.Verbs.Count};T{$p.Environment['PATH'].GetType().Name};T{$p.ArgumentList.GetType().FullName};T{$p.ArgumentList.Add('a b'); $p.ArgumentList};T{$p.UserName='u';$p.UserName};T{$p.WorkingDirectory='/tmp';$p.WorkingDirectory};T{$p.FileName=$null;"<$($p.FileName)>"};T{$p.Arguments=$null;"<$($p.Arguments)>"};T{[Diagnostics.ProcessStartInfo]::new().FileName.Length};T{[Diagnostics.ProcessStartInfo]::new('a',[string[]]('x','y')).ArgumentList -join '|'};T{$p.WindowStyle=9}
T{$p|Select-Object * -Exclude Env*, ErrorDialogParentHandle | ConvertTo-Json -Depth 1 -WarningAction Ignore}
T{ (New-Object Diagnostics.ProcessStartInfo -Property @{FileName='x';Arguments='y';UseShellExecute=$false;Domain='d'}) }

# bytes of another encoding from and to a program
$i=[Diagnostics.ProcessStartInfo]::new('printf','\\344b'); $i.RedirectStandardOutput=$true; $i.StandardOutputEncoding=[Text.Encoding]::Latin1
$q=[Diagnostics.Process]::Start($i); $q.StandardOutput.ReadToEnd(); $q.WaitForExit()
$i=[Diagnostics.ProcessStartInfo]::new('od','-An -tx1'); $i.RedirectStandardInput=$true; $i.RedirectStandardOutput=$true; $i.StandardInputEncoding=[Text.Encoding]::Unicode
$q=[Diagnostics.Process]::Start($i); $q.StandardInput.Write('a'); $q.StandardInput.Close(); $q.StandardOutput.ReadToEnd(); $q.WaitForExit()
