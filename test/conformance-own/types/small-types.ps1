[System.HashCode]::Combine(1, 2) -eq [System.HashCode]::Combine(1, 2)
[System.Collections.Generic.ReferenceEqualityComparer]::Instance.Equals($PSVersionTable, $PSVersionTable)
$w = [System.CodeDom.Compiler.IndentedTextWriter]::new([System.IO.StringWriter]::new(), '  '); $w.WriteLine('a'); $w.Indent++; $w.WriteLine('b'); $w.Write('c'); $w.WriteLine('d'); $w.Indent--; $w.WriteLine('e'); $w.InnerWriter.ToString()
[System.ComponentModel.CancelEventArgs]::new($true).Cancel
[System.ComponentModel.PropertyChangedEventArgs]::new('Name').PropertyName
[System.ComponentModel.PropertyChangedEventArgs]::new('Name')
[System.Text.Encoding]::RegisterProvider([System.Text.CodePagesEncodingProvider]::Instance)
[System.Text.Encoding]::GetEncoding(1252).GetBytes('é') -join ','
[System.Xml.XmlQualifiedName]::new('n', 'urn:x').ToString(); [System.Xml.XmlQualifiedName]::new('n').IsEmpty
$wr = [System.WeakReference[object]]::new('x'); $t = $null; $wr.TryGetTarget([ref]$t); $t
[System.Collections.Generic.CollectionExtensions]::GetValueOrDefault([System.Collections.Generic.Dictionary[string,int]]::new(), 'x', 3)
[System.Buffers.Binary.BinaryPrimitives]::ReverseEndianness([int]1)
[System.Net.Sockets.SocketError]::ConnectionRefused; [System.Data.CommandType]'Text'; [System.Threading.LazyThreadSafetyMode]2; [System.Xml.Linq.LoadOptions]'SetBaseUri, PreserveWhitespace'
[enum]::GetNames([System.Diagnostics.SourceLevels]) -join ','
