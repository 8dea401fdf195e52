# Names that a table made of JavaScript objects would answer with what every object inherits: nothing but the script's own may be found.
function Try-It([string]$what, [scriptblock]$code) {
  try { "$what => $(& $code)" } catch { "$what !! $($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}

# variables, of the session and of the environment
Try-It variables { "[$constructor][$__proto__][$toString][$hasOwnProperty][$valueOf]" }
Try-It environment { "[$env:constructor][$env:__proto__][$env:toString][$env:valueOf]" }
Try-It Test-Path { (Test-Path env:constructor), (Test-Path variable:constructor), (Test-Path function:constructor) }
Try-It GetEnvironmentVariable { "[$([Environment]::GetEnvironmentVariable('constructor'))]" }
Try-It ExpandEnvironmentVariables { [Environment]::ExpandEnvironmentVariables('%constructor% %__proto__%') }
Try-It set { $env:__proto__ = 'abc'; /usr/bin/env | Where-Object { $_ -like '__proto__=*' }; Remove-Item env:__proto__; "[$env:__proto__]" }
Try-It StartInfo {
  $start = [System.Diagnostics.ProcessStartInfo]::new('env')
  $start.Environment['__proto__'] = 'zz'
  $start.RedirectStandardOutput = $true
  [System.Diagnostics.Process]::Start($start).StandardOutput.ReadToEnd() -split "`n" -like '__proto__=*'
}

# members and keys
$made = '{"__proto__": {"polluted": 1}, "constructor": {"a": 2}}' | ConvertFrom-Json
Try-It json { $made.__proto__.polluted; $made.constructor.a; $made | ConvertTo-Json -Compress }
Try-It pollution { "[$(([pscustomobject]@{}).polluted)][$((@{}).polluted)][$('x'.polluted)]" }
Try-It hashtable { $h = @{ __proto__ = 1; constructor = 2 }; $h.Count; $h.__proto__; $h['constructor']; "[$($h.valueOf)]" }
Try-It csv { '__proto__,constructor', '1,2' | ConvertFrom-Csv | ConvertTo-Csv }
Try-It members { "[$((5).constructor)][$('a'.__proto__)][$((Get-Date).constructor)]" }
Try-It methods { (5).constructor() }
Try-It static { "[$([string]::prototype)]" }
Try-It groups { $null = 'ab' -match '(?<constructor>a)(?<__proto__>b)'; $matches.constructor + $matches.__proto__ }

# parameters
function Test-Name { param($__proto__, $constructor, [switch]$toString) "$__proto__|$constructor|$toString|$($PSBoundParameters.Count)" }
Try-It parameters { $splat = @{ __proto__ = 8; constructor = 9 }; Test-Name @splat -toString }

# types
enum Names { a = 1; __proto__ = 2; valueOf = 4 }
Try-It enum { [enum]::GetNames([Names]); [int][Names]::__proto__; [int][Names]'valueOf'; [Names]2 }
class constructor : Exception { [int]$__proto__ = 4; constructor() : base('from a class') {} [string] valueOf() { return 'v' } }
Try-It class { $o = [constructor]::new(); $o.__proto__; $o.valueOf(); $o.HResult }
Try-It throw { throw [constructor]::new() }
Try-It types { [__proto__]1 }
Try-It attribute { [scriptblock]::Create('function a { param([hasOwnProperty()]$x) 1 }; a').Invoke() }

# names that .NET and the commands know in tables
Try-It uri { $u = [uri]'constructor://host/x'; $u.Port; $u.IsDefaultPort; "$u" }
Try-It GetEncoding { [Text.Encoding]::GetEncoding('constructor') }
Try-It Set-Content { 'x' | Set-Content nothing.txt -Encoding constructor }
Try-It Get-Date { Get-Date -Format constructor -Date '2020-01-02 03:04:05' }
Try-It TimeZone { $x = ''; [TimeZoneInfo]::TryConvertWindowsIdToIanaId('constructor', [ref]$x); "[$x]" }
Try-It culture { [cultureinfo]::GetCultureInfo('constructor').Name }
Try-It markdown { ('&constructor; &toString;' | ConvertFrom-Markdown).Html }
Try-It xml { [xml]'<a>&constructor;</a>' }
Try-It oid { "[$([System.Security.Cryptography.Oid]::new('constructor').FriendlyName)]" }
Try-It ssh { New-PSSession -SSHConnection @{ constructor = 1; HostName = 'x' } }
Try-It csharp {
  Add-Type 'public class Inherited { public static int constructor = 4; public static int __proto__() { return 5; } } public enum Inheriting { constructor, __proto__ }'
  [Inherited]::constructor; [Inherited]::__proto__(); [enum]::GetNames([Inheriting])
}
Try-It completion { (TabExpansion2 -inputScript '$constructor.' -cursorColumn 13).CompletionMatches.Count }
