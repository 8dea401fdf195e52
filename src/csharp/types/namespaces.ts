/** The namespaces of .NET and of PowerShell on Linux, as their assemblies have them (recorded from PowerShell 7.6.5). */
export const dotnetNamespaces: ReadonlySet<string> = new Set(
  (
    'Internal Microsoft.CSharp Microsoft.CSharp.RuntimeBinder Microsoft.PowerShell Microsoft.PowerShell.Cim ' +
    'Microsoft.PowerShell.Cmdletization Microsoft.PowerShell.Cmdletization.Cim Microsoft.PowerShell.Cmdletization.Xml ' +
    'Microsoft.PowerShell.Commands Microsoft.PowerShell.Commands.Internal.Format Microsoft.PowerShell.Commands.ShowCommandExtension ' +
    'Microsoft.PowerShell.Commands.Utility Microsoft.PowerShell.DesiredStateConfiguration ' +
    'Microsoft.PowerShell.DesiredStateConfiguration.Internal Microsoft.PowerShell.MarkdownRender Microsoft.PowerShell.Telemetry ' +
    'Microsoft.VisualBasic Microsoft.VisualBasic.CompilerServices Microsoft.VisualBasic.FileIO Microsoft.Win32 Microsoft.Win32.SafeHandles ' +
    'System System.Buffers System.Buffers.Binary System.Buffers.Text System.CodeDom System.CodeDom.Compiler System.Collections ' +
    'System.Collections.Concurrent System.Collections.Frozen System.Collections.Generic System.Collections.Immutable ' +
    'System.Collections.ObjectModel System.Collections.Specialized System.ComponentModel System.ComponentModel.Composition ' +
    'System.ComponentModel.Composition.Hosting System.ComponentModel.Composition.Primitives ' +
    'System.ComponentModel.Composition.ReflectionModel System.ComponentModel.DataAnnotations System.ComponentModel.DataAnnotations.Schema ' +
    'System.ComponentModel.Design System.ComponentModel.Design.Serialization System.Configuration System.Configuration.Assemblies ' +
    'System.Configuration.Internal System.Configuration.Provider System.Data System.Data.Common System.Data.Odbc System.Data.OleDb ' +
    'System.Data.OracleClient System.Data.SqlClient System.Data.SqlTypes System.Diagnostics System.Diagnostics.CodeAnalysis ' +
    'System.Diagnostics.Contracts System.Diagnostics.Eventing.Reader System.Diagnostics.Metrics System.Diagnostics.PerformanceData ' +
    'System.Diagnostics.SymbolStore System.Diagnostics.Tracing System.DirectoryServices System.DirectoryServices.Protocols System.Drawing ' +
    'System.Drawing.Configuration System.Drawing.Design System.Drawing.Drawing2D System.Drawing.Imaging System.Drawing.Imaging.Effects ' +
    'System.Drawing.Interop System.Drawing.Printing System.Drawing.Text System.Dynamic System.Formats.Asn1 System.Formats.Tar ' +
    'System.Globalization System.IO System.IO.Compression System.IO.Enumeration System.IO.IsolatedStorage System.IO.MemoryMappedFiles ' +
    'System.IO.Packaging System.IO.Pipelines System.IO.Pipes System.Linq System.Linq.Expressions System.Linq.Expressions.Interpreter ' +
    'System.Management System.Management.Automation System.Management.Automation.Configuration System.Management.Automation.Host ' +
    'System.Management.Automation.Internal System.Management.Automation.Language System.Management.Automation.PSTasks ' +
    'System.Management.Automation.Provider System.Management.Automation.Remoting System.Management.Automation.Remoting.Client ' +
    'System.Management.Automation.Remoting.Internal System.Management.Automation.Remoting.WSMan System.Management.Automation.Runspaces ' +
    'System.Management.Automation.Security System.Management.Automation.Subsystem System.Management.Automation.Subsystem.DSC ' +
    'System.Management.Automation.Subsystem.Feedback System.Management.Automation.Subsystem.Prediction System.Management.Automation.Tracing ' +
    'System.Media System.Net System.Net.Cache System.Net.Http System.Net.Http.Headers System.Net.Http.Json System.Net.Http.Metrics ' +
    'System.Net.Mail System.Net.Mime System.Net.NetworkInformation System.Net.PeerToPeer System.Net.PeerToPeer.Collaboration ' +
    'System.Net.Quic System.Net.Security System.Net.ServerSentEvents System.Net.Sockets System.Net.WebSockets System.Numerics ' +
    'System.Reflection System.Reflection.Emit System.Reflection.Metadata System.Reflection.Metadata.Ecma335 ' +
    'System.Reflection.PortableExecutable System.Resources System.Runtime System.Runtime.Caching System.Runtime.Caching.Hosting ' +
    'System.Runtime.CompilerServices System.Runtime.ConstrainedExecution System.Runtime.ExceptionServices System.Runtime.InteropServices ' +
    'System.Runtime.InteropServices.ComTypes System.Runtime.InteropServices.Java System.Runtime.InteropServices.JavaScript ' +
    'System.Runtime.InteropServices.Marshalling System.Runtime.InteropServices.ObjectiveC System.Runtime.InteropServices.Swift ' +
    'System.Runtime.Intrinsics System.Runtime.Intrinsics.Arm System.Runtime.Intrinsics.Wasm System.Runtime.Intrinsics.X86 ' +
    'System.Runtime.Loader System.Runtime.Remoting System.Runtime.Serialization System.Runtime.Serialization.DataContracts ' +
    'System.Runtime.Serialization.Formatters System.Runtime.Serialization.Formatters.Binary System.Runtime.Serialization.Json ' +
    'System.Runtime.Versioning System.Security System.Security.AccessControl System.Security.Authentication ' +
    'System.Security.Authentication.ExtendedProtection System.Security.Claims System.Security.Cryptography ' +
    'System.Security.Cryptography.Pkcs System.Security.Cryptography.X509Certificates System.Security.Cryptography.Xml ' +
    'System.Security.Permissions System.Security.Policy System.Security.Principal System.ServiceProcess System.Text ' +
    'System.Text.Encodings.Web System.Text.Json System.Text.Json.Nodes System.Text.Json.Schema System.Text.Json.Serialization ' +
    'System.Text.Json.Serialization.Metadata System.Text.RegularExpressions System.Text.Unicode System.Threading System.Threading.Channels ' +
    'System.Threading.Tasks System.Threading.Tasks.Dataflow System.Threading.Tasks.Sources System.Timers System.Transactions System.Web ' +
    'System.Windows.Input System.Windows.Markup System.Xaml.Permissions System.Xml System.Xml.Linq System.Xml.Resolvers System.Xml.Schema ' +
    'System.Xml.Serialization System.Xml.XPath System.Xml.Xsl System.Xml.Xsl.Runtime' +
    ''
  ).split(' '),
);
