# System.Net.Mail: messages, lists of addresses, and sending into a folder
$ErrorView = 'NormalView'
$d = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
$null = New-Item $d -ItemType Directory
$c = [Net.Mail.SmtpClient]::new()
$c.DeliveryMethod = 'SpecifiedPickupDirectory'
$c.PickupDirectoryLocation = $d
function send($m) {
    $c.Send($m)
    $f = Get-ChildItem $d
    (Get-Content $f -Raw) -replace "`r", '\r' -replace '(?m)^Date: \d\d \w+ \d{4} [\d:]+ [-+]\d{4}', 'Date: now' -replace '[\da-f]{8}-[-\da-f]{27}', 'guid'
    Remove-Item $f
    '====='
}
$m = [Net.Mail.MailMessage]::new('Ann <a@b.c>', 'd@e.f,"X, Y" <x@y.z>', 'subj', "body = line`ttab")
send $m
$m = [Net.Mail.MailMessage]::new('a@b.c', 'd@e.f', 'Grüße', 'Tëxt')
$m.IsBodyHtml = $true
$m.CC.Add('cc@x.y')
$m.Bcc.Add('bcc@x.y')
$m.ReplyToList.Add('r@x.y')
$m.Priority = 'High'
$m.Headers.Add('X-My', 'v')
send $m
$m = [Net.Mail.MailMessage]::new('a@b.c', 'd@e.f', 's', "l1`nl2`r`n.dot`n")
$m.BodyEncoding = [Text.Encoding]::UTF8
send $m
$file = Join-Path $d 'att.txt'
Set-Content $file 'hello'
$m = [Net.Mail.MailMessage]::new('a@b.c', 'd@e.f', 's', 'b')
$m.Attachments.Add([Net.Mail.Attachment]::new($file))
Remove-Item $file
send $m
$m.To.Add('q@r.s,t@u.v')
$m.To.Count, $m.To[1].Address, $m.To.ToString(), $m.Subject, $m.IsBodyHtml, $m.Priority -join '|'
$m.To.Add('bad')
[Net.Mail.MailMessage]::new('x', 'y')
[Net.Mail.MailMessage]::new('', 'y@z')
$m.Subject = "a`nb"
[Net.Mail.SmtpClient]::new('h', -1)
[Net.Mail.SmtpClient]::new().Send($m)
try { [Net.Mail.SmtpClient]::new('127.0.0.1', 1).Send($m) } catch { $e = $_.Exception; while ($e) { "$($e.GetType().FullName): $($e.Message)"; $e = $e.InnerException } }
$s = [Net.Mail.SmtpClient]::new('h', 26)
$s.EnableSsl = $true
$s.Host, $s.Port, $s.EnableSsl, $s.Timeout, $s.DeliveryMethod -join '|'
Remove-Item $d -Recurse
