class TestHost : System.Management.Automation.Host.PSHost {
    [String]$myName = "MyHost"
    [void]SetShouldExit([int]$exitCode) { }
    [void]EnterNestedPrompt(){ throw "EnterNestedPrompt-NotSupported" }
    [void]ExitNestedPrompt(){ throw "Unsupported" }
    [void]NotifyBeginApplication() { }
    [void]NotifyEndApplication() { }
    [string]get_Name() { return $this.myName; Write-Host "MyName" }
    [version]get_Version() { return '1.0' }
    [System.Globalization.CultureInfo]get_CurrentCulture() { return 'en-us' }
    [System.Globalization.CultureInfo]get_CurrentUICulture() { return 'en-us' }
    [System.Management.Automation.Host.PSHostUserInterface]get_UI() { return $null }
    [guid]get_InstanceId() { return [guid]::Empty }
    TestHost() { }
}
$th = [TestHost]::new(); $th.Name; $th.Version; try { $th.EnterNestedPrompt() } catch { "$_" }
try { iex 'class FS : System.IO.FileSystemInfo { [string]$Name; FS([string]$p) { $this.Name=$p } [void] Delete() {} }' } catch { $_.FullyQualifiedErrorId; "$_" -replace '\d+\.\d+\.\d+\.\d+' }
try { iex 'class V1 : System.Management.Automation.ValidateArgumentsAttribute { }' } catch { $_.FullyQualifiedErrorId; "$_" -replace '\d+\.\d+\.\d+\.\d+' }
try { iex 'class V2 : System.Management.Automation.ArgumentTransformationAttribute { }' } catch { $_.FullyQualifiedErrorId; "$_" -replace '\d+\.\d+\.\d+\.\d+' }
try { iex 'class V3 : System.Management.Automation.Host.PSHost { }' } catch { $_.FullyQualifiedErrorId; "$_" -replace '\d+\.\d+\.\d+\.\d+' }
try { iex 'class V5 : System.Collections.Generic.Comparer[int] { }' } catch { $_.FullyQualifiedErrorId; "$_" -replace '\d+\.\d+\.\d+\.\d+' }
