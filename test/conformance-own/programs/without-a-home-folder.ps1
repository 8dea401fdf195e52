# Where HOME is not set, a folder of the user below the temporary one stands for it.
$sh = (Get-Process -Id $PID).Path
$old = $env:HOME
Remove-Item env:HOME
$own = [IO.Path]::GetTempPath() + "pwsh-$([Environment]::UserName)-98288ff9-5712-4a14-9a11-23693b9cd91a"
$script = '"[$HOME]"; $PROFILE; $env:PSModulePath.Split(":")[0]; "DEFAULT","CONFIG","CACHE","DATA","USER_MODULES" | % { [System.Management.Automation.Platform]::SelectProductNameForDirectory([System.Management.Automation.Platform+XDG_Type]$_) }; "[$env:HOME]"'
& $sh -nop -c $script | % { $_.Replace($own, 'OWN') }
Test-Path $own
$env:HOME = $old
