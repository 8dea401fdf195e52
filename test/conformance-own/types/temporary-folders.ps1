# Folders for temporary files: new ones, of this user alone, and only where temporary files belong.
$made = [IO.Directory]::CreateTempSubdirectory('abc')
"$($made.UnixFileMode); $($made.Name -match '^abc\w{6}$'); $($made.Parent.FullName -eq [IO.Path]::GetTempPath().TrimEnd('/')); $(@($made.GetFileSystemInfos()).Count)"
$made.Delete()
$made = [IO.Directory]::CreateTempSubdirectory()
"$($made.Name -match '^\w{6}$')"
$made.Delete()
foreach ($prefix in 'a/b', '../up', '/') {
  try { [IO.Directory]::CreateTempSubdirectory($prefix) } catch { "$prefix !! $($_.Exception.Message)" }
}
$env:TMPDIR = "$PSScriptRoot/none"
try { [IO.Directory]::CreateTempSubdirectory('q') } catch { $_.Exception.Message }
Test-Path $env:TMPDIR
