# Contents, headers, messages and cookies of HTTP without a server
$c=[System.Net.Http.HttpClient]::new()
$c.Timeout
$c.DefaultRequestHeaders.Add('X-A','1')
$c.DefaultRequestHeaders.UserAgent.ParseAdd('Mozilla/5.0 (X; Y) Foo/1')
$c.DefaultRequestHeaders.Accept.Add([System.Net.Http.Headers.MediaTypeWithQualityHeaderValue]::new('application/json'))
$c.DefaultRequestHeaders.Authorization=[System.Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer','abc')
"$($c.DefaultRequestHeaders)"
try { $c.DefaultRequestHeaders.Add('Content-Type','x') } catch { $_.Exception.Message }
$s=[System.Net.Http.StringContent]::new('{"a":1}',[Text.Encoding]::UTF8,'application/json')
$s
"$($s.Headers)"
$s.ReadAsStringAsync().Result
$s.Headers.ContentType | fl
$d=[System.Collections.Generic.Dictionary[string,string]]::new(); $d['a b']='c&d'; $d['e']='é'
$f=[System.Net.Http.FormUrlEncodedContent]::new($d)
$f.ReadAsStringAsync().GetAwaiter().GetResult()
"$($f.Headers)"
$m=[System.Net.Http.MultipartFormDataContent]::new('BB')
$m.Add($s,'j')
$m.Add([System.Net.Http.ByteArrayContent]::new([byte[]](65,66)),'f','a.txt')
$m.ReadAsStringAsync().Result
"$($m.Headers)"
$r=[System.Net.Http.HttpRequestMessage]::new('POST','http://x/y')
$r.Content=$s
"$r"
$r.Headers.Add('X-B',[string[]]('1','2'))
"$r"
$r.Headers
$r
$a=[System.Net.Http.HttpResponseMessage]::new(404)
$a
"$a"
try{$a.EnsureSuccessStatusCode()}catch{$_.Exception.Message; $_.Exception.InnerException.StatusCode}
[System.Net.Http.HttpMethod]::Get
[System.Net.Http.HttpMethod]::Get -eq 'get'
$c.BaseAddress='http://h/'
$c
$h=[System.Net.Http.HttpClientHandler]::new()
$h
$cc=[System.Net.CookieContainer]::new()
$cc.Add([uri]'http://a.example/x',[System.Net.Cookie]::new('n','v'))
$cc.SetCookies([uri]'http://a.example/x','q=1; path=/; expires=Fri, 31 Dec 2038 23:59:59 GMT,r=2')
$cc.Count
$cc.GetCookies('http://a.example/x')
$cc.GetCookieHeader('http://a.example/x')
$cc
try { $cc.Add([System.Net.Cookie]::new('n','v')) } catch { $_.Exception.Message }
[System.Net.Http.Headers.MediaTypeHeaderValue]::Parse('text/html; charset=utf-8').CharSet
try { [System.Net.Http.Headers.MediaTypeHeaderValue]::Parse('zz') } catch { $_.Exception.Message }
[System.Net.Http.Headers.AuthenticationHeaderValue]::Parse('Basic abc') | fl
[System.Net.HttpStatusCode]404
[int][System.Net.HttpStatusCode]::OK
