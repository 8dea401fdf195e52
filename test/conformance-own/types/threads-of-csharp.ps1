$ErrorView = 'NormalView'
# Threads that C# makes wait, run scripts and fail; errors of calls that are too deep are not wrapped (ExceptionHandlingOps).
Add-Type @'
using System; using System.Threading; using System.Threading.Tasks; using System.Collections.Generic;
using System.Management.Automation; using System.Management.Automation.Runspaces;
public static class ThreadsOfCSharp {
    public static PowerShell Shell;
    public static List<string> Log = new List<string>();
    public static void Run(string script) {
        Thread t = new Thread(() => {
            Thread.Sleep(5);
            Log.Add("slept");
            using (var ps = PowerShell.Create()) foreach (var o in ps.AddScript(script).Invoke()) Log.Add(o.ToString());
        }, 256 * 1024);
        t.Start();
        t.Join();
        Log.Add("joined " + t.IsAlive);
    }
    public static void Deep() {
        Thread t = new Thread(Recurse, 512 * 1024);
        t.Start();
        t.Join();
    }
    static void Recurse() {
        InitialSessionState iss = InitialSessionState.CreateDefault2();
        iss.ThreadOptions = PSThreadOptions.UseCurrentThread;
        Shell = PowerShell.Create(iss);
        Shell.AddScript("function recurse { recurse }; recurse").Invoke();
    }
    public static void Throw() { throw Shell.Streams.Error[0].Exception.InnerException; }
    public static int Wait() { int n = 0; var t = new Thread(o => { n = (int)o * 2; }); t.Start(21); t.Join(); return n; }
}
'@
[ThreadsOfCSharp]::Run('Start-Sleep -Milliseconds 5; 5 + 6; "text"')
[ThreadsOfCSharp]::Log
[ThreadsOfCSharp]::Wait()
[ThreadsOfCSharp]::Deep()
[ThreadsOfCSharp]::Shell.Streams.Error.Count
try { [ThreadsOfCSharp]::Throw() } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName; "$_" }
