# HttpListener and HttpClient in one script: requests, redirections, status
$l=[System.Net.HttpListener]::new()
try { $l.Prefixes.Add('http://localhost:18651') } catch { $_.Exception.Message }
try { $l.GetContext() } catch { $_.Exception.Message }
$l.Prefixes.Add('http://127.0.0.1:18651/'); $l.Prefixes.Count; $l.Start(); $l.IsListening
$c=[System.Net.Http.HttpClient]::new()
$t=$l.GetContextAsync()
$q=$c.PostAsync('http://127.0.0.1:18651/a/b?x=1&y=z%20w',[System.Net.Http.StringContent]::new('body é'))
$x=$t.Result; $r=$x.Request
$r.HttpMethod; $r.Url.AbsoluteUri; $r.RawUrl; $r.QueryString['y']; $r.ContentType; $r.ContentLength64; $r.HasEntityBody; $r.Headers['Host']; $r.IsLocal; $r.UserHostName
[IO.StreamReader]::new($r.InputStream,$r.ContentEncoding).ReadToEnd()
$b=[Text.Encoding]::UTF8.GetBytes('{"ok":true}')
$s=$x.Response; $s.StatusCode=201; $s.ContentType='application/json'; $s.Headers.Add('X-T','v'); $s.ContentLength64=$b.Length; $s.OutputStream.Write($b,0,$b.Length); $s.OutputStream.Close()
$a=$q.Result; $a.StatusCode; $a.Content.ReadAsStringAsync().Result; $a.Headers.GetValues('X-T'); $a.Content.Headers.ContentType.ToString(); $a.ReasonPhrase
$t=$l.GetContextAsync(); $q=$c.GetAsync('http://127.0.0.1:18651/r'); $x=$t.Result; $x.Response.Redirect('http://127.0.0.1:18651/z'); $x.Response.Close()
$x=$l.GetContext(); $x.Request.RawUrl; $x.Response.StatusCode=404; $x.Response.StatusDescription='Gone fishing'; $x.Response.Close()
$a=$q.Result; [int]$a.StatusCode; $a.ReasonPhrase; $a.RequestMessage.RequestUri.AbsolutePath
$l.Stop(); $l.IsListening
$x.Response.GetType().FullName
