$ErrorView = 'NormalView'
# a device that is always full
try { 'y' > /dev/full } catch { "redirection: $_" }
'y' | Out-File /dev/full -ErrorVariable failed -ErrorAction SilentlyContinue
try { 'y' | Out-File /dev/full -Encoding utf8BOM } catch { "Out-File: $($_.Exception.GetType().Name) $_" }
try { [IO.File]::WriteAllText('/dev/full', 'z') } catch { $_.Exception.InnerException.GetType().Name; "$_" }
