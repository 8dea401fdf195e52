# The web commands against a local server: bodies, headers, forms, links, sessions, refusals
Set-Content server.js @'
const http = require('http'), fs = require('fs'); let n = 0;
const s = http.createServer((q, r) => { let b = []; q.on('data', (d) => b.push(d)); q.on('end', () => { b = Buffer.concat(b).toString();
  const t = (x, c = 'text/plain') => { r.setHeader('Content-Type', c); r.end(x); };
  const p = q.url.split('?')[0];
  if (p === '/page1') { r.setHeader('Link', '</page2>; rel="next", <http://x/last>; rel=last'); t('{"p":1}', 'application/json'); }
  else if (p === '/page2') { r.setHeader('Link', '</page3>; rel="next"'); t('{"p":2}', 'application/json'); }
  else if (p === '/page3') t('{"p":3}', 'application/json');
  else if (p === '/hdr') t(JSON.stringify(q.headers, (k, v) => k === 'host' ? undefined : v));
  else if (p === '/echo') t([q.method, q.url, b, q.headers['content-type'] ?? ''].join('|').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'GUID'));
  else if (p === '/err') { r.statusCode = 400; t('<html><b>bad</b> thing</html>', 'text/html'); }
  else if (p === '/errx') { r.statusCode = 503; t('plain err', 'text/plain'); }
  else if (p === '/latin') { r.setHeader('Content-Type', 'text/plain; charset=iso-8859-1'); r.end(Buffer.from([0xe9, 0x41])); }
  else if (p === '/bin') t(Buffer.from([1, 2, 255]), 'application/octet-stream');
  else if (p === '/retry') { n++; if (n % 3) { r.statusCode = 503; t('no'); } else t('ok' + n); }
  else if (p === '/loop') { r.statusCode = 302; r.setHeader('Location', '/loop'); r.end(); }
  else if (p === '/post302') { r.statusCode = 302; r.setHeader('Location', '/echo'); r.end(); }
  else if (p === '/post307') { r.statusCode = 307; r.setHeader('Location', '/echo'); r.end(); }
  else if (p === '/html') t('<html><a href="a" class=x>A</a><a href=\'b\'>B</a><input type="text" name="i" value="1"><img src="s" alt="t"></html>', 'text/html');
  else if (p === '/jsonbad') t('{bad', 'application/json');
  else if (p === '/jsontext') t('[1,2,3]', 'text/plain');
  else if (p === '/str') t('"s"', 'application/json');
  else if (p === '/empty') t('');
  else if (p === '/cookies') { r.setHeader('Set-Cookie', ['a=1; Path=/', 'b=2; HttpOnly']); t('c:' + (q.headers.cookie ?? '')); }
  else t('def'); }); });
s.listen(0, '127.0.0.1', () => fs.writeFileSync('port.txt', String(s.address().port))); setTimeout(() => process.exit(0), 40000);
'@
$p = Start-Process node server.js -PassThru -RedirectStandardOutput so.txt -RedirectStandardError se.txt
foreach ($i in 1..100) { if ((Test-Path port.txt) -and (Get-Content port.txt)) { break }; Start-Sleep -Milliseconds 50 }
$u = "http://127.0.0.1:$(Get-Content port.txt)"
Invoke-RestMethod $u/page1 -FollowRelLink | % p
Invoke-RestMethod $u/page1 -FollowRelLink -MaximumFollowRelLink 2 | % { $_.p }
$w = Invoke-WebRequest $u/page1; $w.RelationLink['next'] -replace '\d{4,}','PORT'; $w.RelationLink.last
Invoke-RestMethod $u/hdr
Invoke-RestMethod $u/hdr -Authentication Basic -Credential ([pscredential]::new('u',(ConvertTo-SecureString p -AsPlainText -Force))) -AllowUnencryptedAuthentication
Invoke-RestMethod $u/hdr -Authentication Bearer -Token (ConvertTo-SecureString tk -AsPlainText -Force) -AllowUnencryptedAuthentication
Invoke-RestMethod $u/hdr -Authentication Bearer -Token (ConvertTo-SecureString tk -AsPlainText -Force)
Invoke-RestMethod $u/hdr -Authentication Basic
Invoke-RestMethod $u/hdr -Authentication OAuth -AllowUnencryptedAuthentication
Invoke-RestMethod $u/hdr -Credential ([pscredential]::Empty) -UseDefaultCredentials -AllowUnencryptedAuthentication
Invoke-RestMethod $u/hdr -ContentType 'text/x'
Invoke-RestMethod $u/hdr -Method Post -Body 'x'
Invoke-RestMethod $u/hdr -Method Post
Invoke-RestMethod $u/hdr -Headers @{'bad header'='x'}
Invoke-RestMethod $u/hdr -Headers @{'User-Agent'='<bad'} 
Invoke-RestMethod $u/echo -Method Post -Form @{a='1';b=2}
Invoke-RestMethod $u/echo -Method Post -Body @{a='1';'b c'='é&'}
Invoke-RestMethod $u/echo -Method Patch -Body ([xml]'<a/>')
Invoke-RestMethod $u/echo -Method Delete
Invoke-RestMethod $u/echo -Method Options
Invoke-RestMethod "$u/echo?a=1&b=x y#frag"
Invoke-RestMethod $u/echo -Method Nope
Invoke-RestMethod $u/echo -Method Post -Body (@{a=1} | ConvertTo-Json -Compress) -ContentType 'application/json; charset=utf-8'
try { Invoke-WebRequest $u/err } catch { $_.ErrorDetails.Message; $_.TargetObject.GetType().Name; $_.Exception.Response.ReasonPhrase; $_.Exception.StatusCode }
try { Invoke-WebRequest $u/errx -ErrorAction Stop } catch { "$_" }
Invoke-WebRequest $u/errx
(Invoke-WebRequest $u/latin).Content
Invoke-RestMethod $u/latin
$b = Invoke-WebRequest $u/bin; $b.GetType().Name; $b.Content -join ','; $b.RawContentStream.Length
(Invoke-RestMethod $u/bin).Length
Invoke-WebRequest $u/bin | Format-List StatusCode, Content, RawContentLength
Invoke-WebRequest $u/html | Select-Object -ExpandProperty Links | Format-List
(Invoke-WebRequest $u/html).Images | Format-Table
(Invoke-WebRequest $u/html).InputFields.outerHTML
try { Invoke-WebRequest $u/loop -MaximumRedirection 3 } catch { $_.FullyQualifiedErrorId; "$_" }
Invoke-WebRequest $u/loop -MaximumRedirection 0 -SkipHttpErrorCheck | % StatusCode
Invoke-RestMethod $u/post302 -Method Post -Body b
Invoke-RestMethod $u/post307 -Method Post -Body b
Invoke-RestMethod $u/post302 -Method Post -Body b -PreserveHttpMethodOnRedirect
Invoke-RestMethod $u/jsonbad
Invoke-RestMethod $u/jsontext
Invoke-RestMethod $u/str
Invoke-RestMethod $u/empty | % { "[$_]" }
(Invoke-WebRequest $u/empty).Content.Length
$null = Invoke-WebRequest $u/cookies -SessionVariable s; $s.Cookies.Count; $s.Cookies.GetCookies($u) | % { "$($_.Name)=$($_.Value) $($_.HttpOnly)" }; (Invoke-WebRequest $u/cookies -WebSession $s).Content
Invoke-WebRequest $u/cookies -WebSession $s -SessionVariable q
$s.Headers['X-S'] = 'v'; (Invoke-RestMethod $u/hdr -WebSession $s) -match 'x-s'
Invoke-WebRequest $u/x -PassThru
Invoke-WebRequest $u/x -Resume
Invoke-WebRequest $u/x -Body a -Form @{}
try { Invoke-WebRequest $u/x -InFile nope.txt } catch { $_.FullyQualifiedErrorId }
try { Invoke-WebRequest $u/x -OutFile sub/none.txt } catch { $_.FullyQualifiedErrorId }
Invoke-WebRequest $u/x -OutFile . | Out-Null; Test-Path x
Invoke-WebRequest $u/x -ProxyUseDefaultCredentials
Invoke-WebRequest $u/x -Verbose 4>&1 | % { "$_" -replace '\d{5}','PORT' }
Invoke-RestMethod $u/x -Method Post -Body abc -Verbose 4>&1 | % { "$_" -replace '\d{5}','PORT' }
Invoke-WebRequest 127.0.0.1:$(Get-Content port.txt)/x | % Content
Invoke-WebRequest $u/x | Get-Member -MemberType Property | % Name
Stop-Process -Id $p.Id
