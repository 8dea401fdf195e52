# What Invoke-WebRequest and Invoke-RestMethod send, and what they make of answers: a server in a thread job answers with what it was asked.
$ErrorView = 'NormalView'
$port = Get-Random -Minimum 20000 -Maximum 60000
$base = "http://127.0.0.1:$port"
$listener = [System.Net.HttpListener]::new(); $listener.Prefixes.Add("$base/"); $listener.Start()
$server = Start-ThreadJob -ArgumentList $listener {
    param($listener)
    $seen = 0
    while ($listener.IsListening) {
        $context = $listener.GetContext(); $request = $context.Request; $response = $context.Response
        $body = [System.IO.StreamReader]::new($request.InputStream).ReadToEnd()
        $answer = switch -Wildcard ($request.Url.AbsolutePath) {
            '/html' { $response.ContentType = 'text/html'; '<html><a href="x" id=one class=''c''>A</a><a name=two>B</a><img src=i.png alt><input name=foo value=''bar''/></html>' }
            '/meta' { $response.ContentType = 'text/html'; '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head></html>' }
            '/null' { $response.ContentType = 'application/json'; ' null ' }
            '/feed' { $response.ContentType = 'application/xml'; '<rss><channel><item><title>first</title></item><item><title>second</title></item></channel></rss>' }
            '/late' { $seen++; if ($seen -lt 3) { $response.StatusCode = 429; $response.Headers.Add('Retry-After', '0') }; "after $seen" }
            '/move' { $response.StatusCode = 302; $response.Headers.Add('Location', '/echo'); '' }
            '/file' {
                $response.ContentType = 'application/octet-stream'
                $data = '0123456789'
                $range = $request.Headers['Range']
                if ($range -match 'bytes=(\d+)-') {
                    $from = [int]$Matches[1]
                    if ($from -ge 10) { $response.StatusCode = 416; $response.Headers.Add('Content-Range', 'bytes */10'); '' }
                    else { $response.StatusCode = 206; $response.Headers.Add('Content-Range', "bytes $from-9/10"); $data.Substring($from) }
                } else { $data }
            }
            '/bad' { $response.StatusCode = 500; $response.ContentType = 'application/xml'; '<?xml version="1.0" encoding="UTF-8"?><Error><Code>9</Code></Error>' }
            '/stop' { 'bye' }
            default {
                $response.ContentType = 'application/json'
                [ordered]@{ method = $request.HttpMethod; query = $request.Url.Query; authorization = $request.Headers['Authorization']; type = $request.ContentType -replace 'boundary=.*'; length = $request.ContentLength64; encoding = $request.Headers['Transfer-Encoding']; body = $body -replace '--+[0-9a-f-]{36}', 'id' } | ConvertTo-Json -Compress
            }
        }
        $bytes = [System.Text.Encoding]::UTF8.GetBytes($answer)
        $response.OutputStream.Write($bytes, 0, $bytes.Length)
        $response.Close()
        if ($request.Url.AbsolutePath -eq '/stop') { break }
    }
}
try {
    'objects'
    $page = Invoke-WebRequest "$base/html"
    $page.Links.Count; $page.Links[0]; $page.Links.FindById('one').class; $page.Links.Find('two').outerHTML; $page.InputFields.FindByName('foo').value; $page.Images[0].src; $page.Links.GetType().FullName
    $page.StatusDescription; $page.RawContent.Split("`n")[0]; $page.BaseResponse.RequestMessage.RequestUri.AbsolutePath
    (Invoke-WebRequest "$base/meta").Encoding.WebName
    'values'
    $null -eq (Invoke-RestMethod "$base/null"); (Invoke-RestMethod "$base/feed").title
    'bodies'
    Invoke-RestMethod "$base/echo" -Method Post -Body @{ a = 1 } | ConvertTo-Json -Compress
    Invoke-RestMethod "$base/echo?x=1" -Body @{ a = 'b c' } | ConvertTo-Json -Compress
    Invoke-RestMethod "$base/echo" -Method Put -Body ([byte[]](65, 66)) -ContentType 'text/plain' | ConvertTo-Json -Compress
    Invoke-RestMethod "$base/echo" -Method Post -Body ([xml]'<a>1</a>') -ContentType 'application/xml' | ConvertTo-Json -Compress
    Invoke-RestMethod "$base/echo" -Method Post -Form @{ one = 1, 2 } | ConvertTo-Json -Compress
    $form = [System.Net.Http.MultipartFormDataContent]::new(); $form.Add([System.Net.Http.StringContent]::new('text'), 'part')
    (Invoke-RestMethod "$base/echo" -Method Post -Body $form).type
    (Invoke-RestMethod "$base/echo" -Method Post -Body abc -TransferEncoding chunked).encoding
    'redirections'
    $headers = @{ Authorization = 'secret' }
    "[$((Invoke-RestMethod "$base/move" -Headers $headers).authorization)]"
    "[$((Invoke-RestMethod "$base/move" -Headers $headers -PreserveAuthorizationOnRedirect).authorization)]"
    (Invoke-RestMethod "$base/move" -Method Post -Body x).method
    (Invoke-RestMethod "$base/move" -Method Post -Body x -PreserveHttpMethodOnRedirect).method
    'retries'
    Invoke-RestMethod "$base/late" -MaximumRetryCount 3 -RetryIntervalSec 1 -Verbose 4>&1 | Where-Object { "$_" -match 'Retry|after' } | ForEach-Object { "$_" }
    'files'
    $folder = (New-Item -ItemType Directory -Path (Join-Path ([System.IO.Path]::GetTempPath()) (New-Guid))).FullName
    $saved = Invoke-WebRequest "$base/file" -OutFile $folder -PassThru; Split-Path $saved.OutFile -Leaf
    Set-Content "$folder/part" '0123' -NoNewline; Invoke-WebRequest "$base/file" -OutFile "$folder/part" -Resume; Get-Content "$folder/part"
    Invoke-WebRequest "$base/file" -OutFile "$folder/part" -Resume -Verbose 4>&1 | ForEach-Object { "$_" } | Where-Object { $_ -match 're-downloaded' } | ForEach-Object { $_ -replace ':.*' }
    Set-Content "$folder/part" '01234567890123' -NoNewline; Invoke-WebRequest "$base/file" -OutFile "$folder/part" -Resume; Get-Content "$folder/part"
    Remove-Item $folder -Recurse
    'sessions'
    $session = [Microsoft.PowerShell.Commands.WebRequestSession]::new()
    $session.Credentials = [pscredential]::new('user', (ConvertTo-SecureString pass -AsPlainText -Force)); $session.Credentials.UserName
    1..2 | ForEach-Object { Invoke-RestMethod "$base/echo" -WebSession $session -MaximumRedirection $_ -Verbose 4>&1 | Where-Object { "$_" -match 'recreated' } | ForEach-Object { "$_" } }
    'errors'
    foreach ($arguments in @{ ContentType = 'foo'; Method = 'Post'; Body = 'x' }, @{ Headers = @{ 'If-Match' = '12345' } }, @{ UserAgent = 'a:b' }) {
        try { $null = Invoke-WebRequest "$base/echo" @arguments; 'none' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
        try { $null = Invoke-WebRequest "$base/echo" @arguments -SkipHeaderValidation; 'none' } catch { $_.FullyQualifiedErrorId }
    }
    try { Invoke-WebRequest "$base/bad" } catch { $_.FullyQualifiedErrorId; $_.ErrorDetails.Message; $_.TargetObject.GetType().Name }
    [pscredential]::new([pscustomobject]@{ UserName = 'u'; Password = (ConvertTo-SecureString p -AsPlainText -Force).psobject.BaseObject }).UserName
    [Microsoft.PowerShell.Commands.PSUserAgent]::Chrome -match '^Mozilla/5\.0 \(Linux; .*\) AppleWebKit/534\.6'
} finally {
    $null = Invoke-WebRequest "$base/stop"
    $null = Wait-Job $server -Timeout 20
    $listener.Close()
    Remove-Job $server -Force
}
