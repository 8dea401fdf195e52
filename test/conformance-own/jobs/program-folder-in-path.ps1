# The program's folder stands first in PATH, once, also in programs that a program starts.
$folder = $env:PATH.Split(':')[0]
$folder -eq $PSHOME
(Get-Command pwsh).Source -eq "$PSHOME/pwsh"
pwsh -NoProfile -Command '($env:PATH.Split(":") -eq $PSHOME).Count; 1 + 1'
Start-Job { (Get-Command pwsh).Source -eq "$PSHOME/pwsh" } | Receive-Job -Wait -AutoRemoveJob
