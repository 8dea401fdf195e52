# SessionState.Drive and SessionState.Provider, typed preference variables
$ExecutionContext.SessionState.Provider.Get("FileSystem").Home -eq $HOME
$ExecutionContext.SessionState.Provider.GetOne('env').Name
$ExecutionContext.SessionState.Provider.GetAll().Name | Sort-Object
$OutputEncoding.GetPreamble().Length; $OutputEncoding.BodyName; $OutputEncoding.WebName; $OutputEncoding.GetType().Name
try { $global:PSNativeCommandArgumentPassing = "zzz" } catch { $_.Exception.GetType().FullName; $_.FullyQualifiedErrorId; "$_" }
$PSNativeCommandArgumentPassing = 'legacy'; $PSNativeCommandArgumentPassing; $PSNativeCommandArgumentPassing.GetType().FullName
try { $ErrorActionPreference = 'zzz' } catch { $_.Exception.GetType().FullName; "$_" }
try { $ConfirmPreference = 'zzz' } catch { "$_" }
try { $ErrorView = 'zzz' } catch { "$_" }
try { $OutputEncoding = 'zzz' } catch { "$_" }; $OutputEncoding.GetType().Name
try { $PSNativeCommandUseErrorActionPreference = 'zzz' } catch { "$_" }
try { $MaximumHistoryCount = 0 } catch { "$_" }; try { $MaximumHistoryCount = 'a' } catch { "$_" }
try { $FormatEnumerationLimit = 'a' } catch { "$_" }; $FormatEnumerationLimit
try { $ProgressPreference = 7 } catch { "$_" }; $ProgressPreference
$d = $ExecutionContext.SessionState.Drive; $d.Current.Name; $d.Get('env').Name; $d.GetAll().Name -join ','; $d.GetAllForProvider('FileSystem').Name -join ','; $d.GetAtScope('env','global').Name
try { $d.Get('zz') } catch { "$_" }
