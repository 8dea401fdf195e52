# Marshal: texts behind pointers (Auto and Ansi are UTF-8 on Unix, so a BSTR read so ends at its first zero), numbers in memory; texts of the system's errors
$M=[System.Runtime.InteropServices.Marshal]; $ss=ConvertTo-SecureString 'aé€b' -AsPlainText -Force
$p=$M::SecureStringToBSTR($ss); "$($M::PtrToStringAuto($p))|$($M::PtrToStringBSTR($p))|$($M::PtrToStringUni($p))|$($M::PtrToStringAnsi($p))|$($M::PtrToStringUTF8($p))|$($M::PtrToStringAuto($p,2).Length)|$($M::PtrToStringUni($p,2))|$($M::ReadByte($p))|$($M::ReadInt16($p,2))"; $M::ZeroFreeBSTR($p)
$p=$M::SecureStringToGlobalAllocUnicode($ss); "$($M::PtrToStringAuto($p))|$($M::PtrToStringUni($p))"; $M::ZeroFreeGlobalAllocUnicode($p)
$p=$M::SecureStringToCoTaskMemUnicode($ss); "$($M::PtrToStringUni($p))"; $M::ZeroFreeCoTaskMemUnicode($p)
$p=$M::StringToHGlobalAnsi('aé'); "$($M::PtrToStringAnsi($p))|$($M::PtrToStringAuto($p))|$($M::PtrToStringUTF8($p))"; $M::FreeHGlobal($p)
$p=$M::StringToHGlobalUni('aé'); "$($M::PtrToStringUni($p))|$($M::PtrToStringAuto($p))"; $M::FreeHGlobal($p)
$p=$M::StringToHGlobalAuto('aé'); "$($M::PtrToStringAuto($p))|$($M::PtrToStringUTF8($p))"; $M::FreeHGlobal($p)
$p=$M::StringToBSTR('xy'); "$($M::PtrToStringAuto($p))|$($M::PtrToStringBSTR($p))"; $M::FreeBSTR($p)
$p=$M::StringToCoTaskMemUTF8('xé'); "$($M::PtrToStringUTF8($p))"; $M::FreeCoTaskMem($p)
"[$($M::PtrToStringAuto([IntPtr]::Zero))]"
$p=$M::SecureStringToGlobalAllocAnsi($ss); "$($M::PtrToStringAnsi($p))"; $M::ZeroFreeGlobalAllocAnsi($p)
[System.Runtime.InteropServices.Marshal]::PtrToStringAuto([System.Runtime.InteropServices.Marshal]::SecureStringToBSTR((ConvertTo-SecureString 'Secret1' -AsPlainText -Force)))
$e=1..40 | % { [System.ComponentModel.Win32Exception]::new($_).Message }; $e -join '; '
[System.ComponentModel.Win32Exception]::new(0).Message;[System.ComponentModel.Win32Exception]::new(-5).Message;[System.ComponentModel.Win32Exception]::new(1326).Message; [System.ComponentModel.Win32Exception]::new(2).NativeErrorCode
$p = $M::AllocHGlobal(16); $M::Copy([byte[]](1..16), 0, $p, 16); "$($M::ReadByte($p, 3)) $($M::ReadInt16($p)) $($M::ReadInt32($p, 4)) $($M::ReadInt64($p, 8))"
$M::WriteInt32($p, 258); $b = [byte[]]::new(4); $M::Copy($p, $b, 0, 4); "$b"; $M::WriteByte($p, 1, 9); $M::ReadInt16($p); $M::FreeHGlobal($p)
$z = [int[]](0, 1); [Buffer]::SetByte($z, 5, 1); "$z"
try { [System.Collections.Generic.SortedSet[string]]::new([string[]]('a', 'b')).GetViewBetween('z', 'a') } catch { $_.Exception.InnerException.Message }
