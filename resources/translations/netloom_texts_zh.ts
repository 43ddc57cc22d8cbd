<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
    <context>
        <name />
        <message id="Amplitude">
            <source>Amplitude</source>
            <translation>幅度</translation>
        </message>
        <message id="Makes a whole signal stronger or weaker, as another gain or electrode would.">
            <source>Makes a whole signal stronger or weaker, as another gain or electrode would.</source>
            <translation>使整个信号变强或变弱，如同换了增益或电极。</translation>
        </message>
        <message id="x' = m + f (x - m); f uniform in [1 - strength, 1 + strength], m the channel's mean over the training rows">
            <source>x' = m + f (x - m); f uniform in [1 - strength, 1 + strength], m the channel's mean over the training rows</source>
            <translation>x' = m + f (x - m)；f 在 [1 - 强度, 1 + 强度] 内均匀分布，m 为该通道在训练行上的均值</translation>
        </message>
        <message id="Strength">
            <source>Strength</source>
            <translation>强度</translation>
        </message>
        <message id="How much at most: 0.2 gives from 80 to 120 percent.">
            <source>How much at most: 0.2 gives from 80 to 120 percent.</source>
            <translation>最多多少：0.2 即 80% 到 120%。</translation>
        </message>
        <message id="pictures">
            <source>pictures</source>
            <translation>图片</translation>
        </message>
        <message id="a signal">
            <source>a signal</source>
            <translation>信号</translation>
        </message>
        <message id="a table of features">
            <source>a table of features</source>
            <translation>特征表</translation>
        </message>
        <message id="something else">
            <source>something else</source>
            <translation>别的东西</translation>
        </message>
        <message id="{1} or {2}">
            <source>{1} or {2}</source>
            <translation>{1}或{2}</translation>
        </message>
        <message id="{1}, {2} or {3}">
            <source>{1}, {2} or {3}</source>
            <translation>{1}、{2}或{3}</translation>
        </message>
        <message id="This program knows no augmentation '{1}'; perhaps a newer one wrote it. Take it away, or train with that program.">
            <source>This program knows no augmentation '{1}'; perhaps a newer one wrote it. Take it away, or train with that program.</source>
            <translation>本程序不认识增强“{1}”；也许是较新的程序写入的。请删除它，或用那个程序训练。</translation>
        </message>
        <message id="Augmentation {1}: {2}">
            <source>Augmentation {1}: {2}</source>
            <translation>增强“{1}”：{2}</translation>
        </message>
        <message id="'{1}' is no setting of the augmentation {2}. Take it away.">
            <source>'{1}' is no setting of the augmentation {2}. Take it away.</source>
            <translation>“{1}”不是增强“{2}”的设置。请去掉它。</translation>
        </message>
        <message id="The augmentation {1} is for the input '{2}', which the data do not have. Choose another input, or take the augmentation away.">
            <source>The augmentation {1} is for the input '{2}', which the data do not have. Choose another input, or take the augmentation away.</source>
            <translation>增强“{1}”针对输入“{2}”，而数据没有这个输入。请选择另一个输入，或删除该增强。</translation>
        </message>
        <message id="The augmentation {1} changes {2}, but the input '{3}' is {4}. Take it away.">
            <source>The augmentation {1} changes {2}, but the input '{3}' is {4}. Take it away.</source>
            <translation>增强“{1}”改动的是{2}，但输入“{3}”是{4}。请删除它。</translation>
        </message>
        <message id="The augmentation {1} changes {2}, but the data have no such input. Take it away.">
            <source>The augmentation {1} changes {2}, but the data have no such input. Take it away.</source>
            <translation>增强“{1}”改动的是{2}，但数据没有这样的输入。请删除它。</translation>
        </message>
        <message id="The augmentation {1} moves what is in '{2}', but its places have answers of their own, which would stay behind. Take it away.">
            <source>The augmentation {1} moves what is in '{2}', but its places have answers of their own, which would stay behind. Take it away.</source>
            <translation>增强“{1}”会移动“{2}”中的内容，但其各处有自己的答案，答案不会随之移动。请删除它。</translation>
        </message>
        <message id="Probability">
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message id="The chance that a row is changed in an epoch: 0 never, 1 always.">
            <source>The chance that a row is changed in an epoch: 0 never, 1 always.</source>
            <translation>一行在一轮中被改动的机会：0 从不，1 总是。</translation>
        </message>
        <message id="Fill">
            <source>Fill</source>
            <translation>填充</translation>
        </message>
        <message id="What comes in from beyond the edge: the edge's own value again, or 0 as the network sees it.">
            <source>What comes in from beyond the edge: the edge's own value again, or 0 as the network sees it.</source>
            <translation>从边缘之外补入什么：重复边缘的值，或网络所见的 0。</translation>
        </message>
        <message id="'{1}' is no setting of the augmentation '{2}'. Write one as name=value; it takes {3}.">
            <source>'{1}' is no setting of the augmentation '{2}'. Write one as name=value; it takes {3}.</source>
            <translation>“{1}”不是增强“{2}”的设置。请写成 名称=值；它接受 {3}。</translation>
        </message>
        <message id="There is nothing to train on: the training part has no rows. Give it a larger share.">
            <source>There is nothing to train on: the training part has no rows. Give it a larger share.</source>
            <translation>没有可供训练的：训练部分没有行。请给它更大的比例。</translation>
        </message>
        <message id="Brightness">
            <source>Brightness</source>
            <translation>亮度</translation>
        </message>
        <message id="Makes a whole picture lighter or darker, as other light would.">
            <source>Makes a whole picture lighter or darker, as other light would.</source>
            <translation>使整张图片变亮或变暗，如同换了光线。</translation>
        </message>
        <message id="x' = x + u s; u uniform in [-strength, strength], s the channel's deviation over the training rows">
            <source>x' = x + u s; u uniform in [-strength, strength], s the channel's deviation over the training rows</source>
            <translation>x' = x + u s；u 在 [-强度, 强度] 内均匀分布，s 为该通道在训练行上的标准差</translation>
        </message>
        <message id="How much at most, in standard deviations of the channel.">
            <source>How much at most, in standard deviations of the channel.</source>
            <translation>最多多少，以该通道的标准差计。</translation>
        </message>
        <message id="Contrast">
            <source>Contrast</source>
            <translation>对比度</translation>
        </message>
        <message id="Spreads or narrows the values of a picture about their mean, as another camera would.">
            <source>Spreads or narrows the values of a picture about their mean, as another camera would.</source>
            <translation>使图片的值围绕均值展开或收窄，如同换了相机。</translation>
        </message>
        <message id="x' = m + f (x - m); f uniform in [1 - strength, 1 + strength], m the channel's mean in the picture">
            <source>x' = m + f (x - m); f uniform in [1 - strength, 1 + strength], m the channel's mean in the picture</source>
            <translation>x' = m + f (x - m)；f 在 [1 - 强度, 1 + 强度] 内均匀分布，m 为该通道在图片中的均值</translation>
        </message>
        <message id="How much at most: 0.3 gives from 70 to 130 percent of the contrast.">
            <source>How much at most: 0.3 gives from 70 to 130 percent of the contrast.</source>
            <translation>最多多少：0.3 即对比度的 70% 到 130%。</translation>
        </message>
        <message id="Cutout">
            <source>Cutout</source>
            <translation>挖空</translation>
        </message>
        <message id="Wipes a rectangle out of a picture, so that the network does not rely on one part alone.">
            <source>Wipes a rectangle out of a picture, so that the network does not rely on one part alone.</source>
            <translation>从图片中抹去一个矩形，使网络不只依赖某一部分。</translation>
        </message>
        <message id="x' = m in a rectangle of random sides up to a share of the picture's, m the channel's mean over the training rows">
            <source>x' = m in a rectangle of random sides up to a share of the picture's, m the channel's mean over the training rows</source>
            <translation>在边长随机、至多占图片一定比例的矩形内 x' = m，m 为该通道在训练行上的均值</translation>
        </message>
        <message id="Share">
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message id="How long a side of the rectangle is at most, of the picture's side.">
            <source>How long a side of the rectangle is at most, of the picture's side.</source>
            <translation>矩形的边最长占图片边长的多少。</translation>
        </message>
        <message id="Flip">
            <source>Flip</source>
            <translation>翻转</translation>
        </message>
        <message id="Mirrors a picture, left to right or top to bottom. For things that look alike either way, not for digits or letters.">
            <source>Mirrors a picture, left to right or top to bottom. For things that look alike either way, not for digits or letters.</source>
            <translation>左右或上下镜像图片。适合镜像后看起来一样的东西，不适合数字或字母。</translation>
        </message>
        <message id="x'(c, y, x) = x(c, y, W - 1 - x), or x(c, H - 1 - y, x)">
            <source>x'(c, y, x) = x(c, y, W - 1 - x), or x(c, H - 1 - y, x)</source>
            <translation>x'(c, y, x) = x(c, y, W - 1 - x)，或 x(c, H - 1 - y, x)</translation>
        </message>
        <message id="Direction">
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message id="Which sides change places.">
            <source>Which sides change places.</source>
            <translation>哪两边互换。</translation>
        </message>
        <message id="Mask">
            <source>Mask</source>
            <translation>遮蔽</translation>
        </message>
        <message id="Wipes out a stretch of a signal, so that the network does not rely on one moment alone.">
            <source>Wipes out a stretch of a signal, so that the network does not rely on one moment alone.</source>
            <translation>抹去信号的一段，使网络不只依赖某一时刻。</translation>
        </message>
        <message id="x' = m in a stretch of random length up to a share of the signal's, m the channel's mean over the training rows">
            <source>x' = m in a stretch of random length up to a share of the signal's, m the channel's mean over the training rows</source>
            <translation>在长度随机、至多占信号一定比例的一段内 x' = m，m 为该通道在训练行上的均值</translation>
        </message>
        <message id="How long the stretch is at most, of the whole signal.">
            <source>How long the stretch is at most, of the whole signal.</source>
            <translation>这一段最长占整个信号的多少。</translation>
        </message>
        <message id="Noise">
            <source>Noise</source>
            <translation>噪声</translation>
        </message>
        <message id="Adds a random normal number to each number: of pictures and signals to all, of a table to quantities, not to the marks of classes.">
            <source>Adds a random normal number to each number: of pictures and signals to all, of a table to quantities, not to the marks of classes.</source>
            <translation>给每个数加上一个正态随机数：图片和信号的全部数，表格中只有数量，不包括类别标记。</translation>
        </message>
        <message id="x' = x + strength s e; e normal, s the deviation of the channel or column over the training rows">
            <source>x' = x + strength s e; e normal, s the deviation of the channel or column over the training rows</source>
            <translation>x' = x + 强度·s·e；e 服从正态分布，s 为该通道或列在训练行上的标准差</translation>
        </message>
        <message id="How strong the noise is, in standard deviations of the channel or column. 0.05 to 0.3 is usual.">
            <source>How strong the noise is, in standard deviations of the channel or column. 0.05 to 0.3 is usual.</source>
            <translation>噪声多强，以该通道或列的标准差计。通常为 0.05 到 0.3。</translation>
        </message>
        <message id="Rotate">
            <source>Rotate</source>
            <translation>旋转</translation>
        </message>
        <message id="Turns a picture about its middle by a random angle, so that a thing is known at any slant.">
            <source>Turns a picture about its middle by a random angle, so that a thing is known at any slant.</source>
            <translation>使图片绕中心旋转随机角度，使网络在任何倾斜下都认得出。</translation>
        </message>
        <message id="by an angle uniform in [-degrees, degrees]; bilinear between four pixels">
            <source>by an angle uniform in [-degrees, degrees]; bilinear between four pixels</source>
            <translation>角度在 [-度数, 度数] 内均匀分布；在四个像素之间双线性插值</translation>
        </message>
        <message id="Degrees">
            <source>Degrees</source>
            <translation>度数</translation>
        </message>
        <message id="degrees">
            <source>degrees</source>
            <translation>度</translation>
        </message>
        <message id="How far at most, either way. 10 to 15 suits handwriting; 180 what has no up and down.">
            <source>How far at most, either way. 10 to 15 suits handwriting; 180 what has no up and down.</source>
            <translation>向两侧最多多少。手写体宜 10 到 15；没有上下之分的用 180。</translation>
        </message>
        <message id="Shift">
            <source>Shift</source>
            <translation>平移</translation>
        </message>
        <message id="Moves a picture by whole pixels, up or down and left or right, so that a thing is known wherever it lies.">
            <source>Moves a picture by whole pixels, up or down and left or right, so that a thing is known wherever it lies.</source>
            <translation>使图片上下左右移动整数个像素，使网络在任何位置都认得出。</translation>
        </message>
        <message id="x'(c, y, x) = x(c, y - v, x - u); u and v whole, from -pixels to pixels">
            <source>x'(c, y, x) = x(c, y - v, x - u); u and v whole, from -pixels to pixels</source>
            <translation>x'(c, y, x) = x(c, y - v, x - u)；u 和 v 为整数，从 -像素数 到 像素数</translation>
        </message>
        <message id="Pixels">
            <source>Pixels</source>
            <translation>像素数</translation>
        </message>
        <message id="pixels">
            <source>pixels</source>
            <translation>像素</translation>
        </message>
        <message id="How far at most, each way.">
            <source>How far at most, each way.</source>
            <translation>每个方向最多多远。</translation>
        </message>
        <message id="Swap noise">
            <source>Swap noise</source>
            <translation>交换噪声</translation>
        </message>
        <message id="Takes the values of some features from another training row, so that the network does not rely on one feature alone. The columns of a class go together.">
            <source>Takes the values of some features from another training row, so that the network does not rely on one feature alone. The columns of a class go together.</source>
            <translation>把一些特征的值换成另一训练行的值，使网络不只依赖某一特征。同一类别的各列一起换。</translation>
        </message>
        <message id="each feature with the chance share from a training row drawn anew">
            <source>each feature with the chance share from a training row drawn anew</source>
            <translation>每个特征以“比例”为概率取自重新抽取的训练行</translation>
        </message>
        <message id="The chance of a feature to be taken from another row. 0.05 to 0.15 is usual.">
            <source>The chance of a feature to be taken from another row. 0.05 to 0.15 is usual.</source>
            <translation>一个特征取自另一行的机会。通常为 0.05 到 0.15。</translation>
        </message>
        <message id="Shift in time">
            <source>Shift in time</source>
            <translation>时间平移</translation>
        </message>
        <message id="Moves a signal by whole steps to earlier or later, so that an event is known whenever it comes.">
            <source>Moves a signal by whole steps to earlier or later, so that an event is known whenever it comes.</source>
            <translation>使信号提前或推后整数步，使网络在任何时刻都认得出事件。</translation>
        </message>
        <message id="x'(t, c) = x(t - k, c); k whole, from -steps to steps">
            <source>x'(t, c) = x(t - k, c); k whole, from -steps to steps</source>
            <translation>x'(t, c) = x(t - k, c)；k 为整数，从 -步数 到 步数</translation>
        </message>
        <message id="Steps">
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message id="steps">
            <source>steps</source>
            <translation>步</translation>
        </message>
        <message id="How far at most, either way.">
            <source>How far at most, either way.</source>
            <translation>向两侧最多多远。</translation>
        </message>
        <message id="What comes in at the end: its own value again, 0 as the network sees it, or what went out at the other end, for what is periodic.">
            <source>What comes in at the end: its own value again, 0 as the network sees it, or what went out at the other end, for what is periodic.</source>
            <translation>末端补入什么：重复末端的值，网络所见的 0，或从另一端移出的部分（用于周期信号）。</translation>
        </message>
        <message id="Zoom">
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message id="Enlarges or shrinks a picture about its middle, so that a thing is known at any size.">
            <source>Enlarges or shrinks a picture about its middle, so that a thing is known at any size.</source>
            <translation>使图片绕中心放大或缩小，使网络在任何大小下都认得出。</translation>
        </message>
        <message id="by a factor uniform in [1 - share, 1 + share]; bilinear between four pixels">
            <source>by a factor uniform in [1 - share, 1 + share]; bilinear between four pixels</source>
            <translation>倍数在 [1 - 比例, 1 + 比例] 内均匀分布；在四个像素之间双线性插值</translation>
        </message>
        <message id="How much larger or smaller at most: 0.1 is a tenth.">
            <source>How much larger or smaller at most: 0.1 is a tenth.</source>
            <translation>最多放大或缩小多少：0.1 即十分之一。</translation>
        </message>
        <message id="No {1} is called '{2}'. `netloom-run list {3}` names them all.">
            <source>No {1} is called '{2}'. `netloom-run list {3}` names them all.</source>
            <translation>没有名为“{2}”的{1}。`netloom-run list {3}` 列出全部。</translation>
        </message>
        <message id="No {1} is called '{2}'. Did you mean '{3}'? `netloom-run list {4}` names them all.">
            <source>No {1} is called '{2}'. Did you mean '{3}'? `netloom-run list {4}` names them all.</source>
            <translation>没有名为“{2}”的{1}。是否想写“{3}”？`netloom-run list {4}` 列出全部。</translation>
        </message>
        <message id="all">
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message id="annotated">
            <source>annotated</source>
            <translation>标注的</translation>
        </message>
        <message id="annotations">
            <source>annotations</source>
            <translation>标注</translation>
        </message>
        <message id="apostrophe">
            <source>apostrophe</source>
            <translation>撇号</translation>
        </message>
        <message id="argon">
            <source>argon</source>
            <translation>氩</translation>
        </message>
        <message id="attention">
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message id="auto">
            <source>auto</source>
            <translation>自动</translation>
        </message>
        <message id="axial">
            <source>axial</source>
            <translation>轴状面</translation>
        </message>
        <message id="beats">
            <source>beats</source>
            <translation>心搏</translation>
        </message>
        <message id="bilinear">
            <source>bilinear</source>
            <translation>双线性</translation>
        </message>
        <message id="blank">
            <source>blank</source>
            <translation>空白</translation>
        </message>
        <message id="blanks">
            <source>blanks</source>
            <translation>空白</translation>
        </message>
        <message id="causal">
            <source>causal</source>
            <translation>因果</translation>
        </message>
        <message id="change">
            <source>change</source>
            <translation>变化量</translation>
        </message>
        <message id="characters">
            <source>characters</source>
            <translation>字符</translation>
        </message>
        <message id="charge">
            <source>charge</source>
            <translation>电荷</translation>
        </message>
        <message id="circular">
            <source>circular</source>
            <translation>循环</translation>
        </message>
        <message id="classes">
            <source>classes</source>
            <translation>类别</translation>
        </message>
        <message id="cleaned up">
            <source>cleaned up</source>
            <translation>已清理</translation>
        </message>
        <message id="cluster">
            <source>cluster</source>
            <translation>聚类</translation>
        </message>
        <message id="comma">
            <source>comma</source>
            <translation>逗号</translation>
        </message>
        <message id="concat">
            <source>concat</source>
            <translation>拼接</translation>
        </message>
        <message id="constant">
            <source>constant</source>
            <translation>常数</translation>
        </message>
        <message id="coronal">
            <source>coronal</source>
            <translation>冠状面</translation>
        </message>
        <message id="Coulomb matrix">
            <source>Coulomb matrix</source>
            <translation>库仑矩阵</translation>
        </message>
        <message id="detected">
            <source>detected</source>
            <translation>检测的</translation>
        </message>
        <message id="double">
            <source>double</source>
            <translation>双引号</translation>
        </message>
        <message id="edge">
            <source>edge</source>
            <translation>边缘</translation>
        </message>
        <message id="folders">
            <source>folders</source>
            <translation>文件夹</translation>
        </message>
        <message id="frames">
            <source>frames</source>
            <translation>帧</translation>
        </message>
        <message id="grey">
            <source>grey</source>
            <translation>灰度</translation>
        </message>
        <message id="headers">
            <source>headers</source>
            <translation>文件头</translation>
        </message>
        <message id="highest">
            <source>highest</source>
            <translation>最高</translation>
        </message>
        <message id="images">
            <source>images</source>
            <translation>图像</translation>
        </message>
        <message id="krypton">
            <source>krypton</source>
            <translation>氪</translation>
        </message>
        <message id="largest fragment">
            <source>largest fragment</source>
            <translation>最大片段</translation>
        </message>
        <message id="leads, then time">
            <source>leads, then time</source>
            <translation>先导联后时间</translation>
        </message>
        <message id="left and right">
            <source>left and right</source>
            <translation>左右</translation>
        </message>
        <message id="limits">
            <source>limits</source>
            <translation>界限</translation>
        </message>
        <message id="linear">
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message id="max">
            <source>max</source>
            <translation>最大值</translation>
        </message>
        <message id="mean">
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message id="median">
            <source>median</source>
            <translation>中位数</translation>
        </message>
        <message id="missing">
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message id="most frequent">
            <source>most frequent</source>
            <translation>最常见</translation>
        </message>
        <message id="nearest">
            <source>nearest</source>
            <translation>最近</translation>
        </message>
        <message id="neon">
            <source>neon</source>
            <translation>氖</translation>
        </message>
        <message id="no">
            <source>no</source>
            <translation>否</translation>
        </message>
        <message id="none">
            <source>none</source>
            <translation>无</translation>
        </message>
        <message id="normal">
            <source>normal</source>
            <translation>正态</translation>
        </message>
        <message id="a code of its own">
            <source>a code of its own</source>
            <translation>单独的编码</translation>
        </message>
        <message id="pipe">
            <source>pipe</source>
            <translation>竖线</translation>
        </message>
        <message id="point">
            <source>point</source>
            <translation>点</translation>
        </message>
        <message id="positions">
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message id="transverse momentum">
            <source>transverse momentum</source>
            <translation>横动量</translation>
        </message>
        <message id="quantiles">
            <source>quantiles</source>
            <translation>分位数</translation>
        </message>
        <message id="records">
            <source>records</source>
            <translation>记录</translation>
        </message>
        <message id="reflect">
            <source>reflect</source>
            <translation>反射</translation>
        </message>
        <message id="replicate">
            <source>replicate</source>
            <translation>重复边缘</translation>
        </message>
        <message id="sagittal">
            <source>sagittal</source>
            <translation>矢状面</translation>
        </message>
        <message id="same">
            <source>same</source>
            <translation>相同</translation>
        </message>
        <message id="scaffold">
            <source>scaffold</source>
            <translation>骨架</translation>
        </message>
        <message id="semicolon">
            <source>semicolon</source>
            <translation>分号</translation>
        </message>
        <message id="single">
            <source>single</source>
            <translation>单引号</translation>
        </message>
        <message id="slices">
            <source>slices</source>
            <translation>切片</translation>
        </message>
        <message id="space">
            <source>space</source>
            <translation>空格</translation>
        </message>
        <message id="stored">
            <source>stored</source>
            <translation>按存储值</translation>
        </message>
        <message id="sum">
            <source>sum</source>
            <translation>求和</translation>
        </message>
        <message id="symbol">
            <source>symbol</source>
            <translation>符号</translation>
        </message>
        <message id="tab">
            <source>tab</source>
            <translation>制表符</translation>
        </message>
        <message id="table">
            <source>table</source>
            <translation>表格</translation>
        </message>
        <message id="time, then leads">
            <source>time, then leads</source>
            <translation>先时间后导联</translation>
        </message>
        <message id="tokens">
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message id="uncharged">
            <source>uncharged</source>
            <translation>去电荷</translation>
        </message>
        <message id="uniform">
            <source>uniform</source>
            <translation>均匀</translation>
        </message>
        <message id="up and down">
            <source>up and down</source>
            <translation>上下</translation>
        </message>
        <message id="valid">
            <source>valid</source>
            <translation>有效</translation>
        </message>
        <message id="values">
            <source>values</source>
            <translation>数值</translation>
        </message>
        <message id="volumes">
            <source>volumes</source>
            <translation>体数据</translation>
        </message>
        <message id="whole">
            <source>whole</source>
            <translation>整体</translation>
        </message>
        <message id="windows">
            <source>windows</source>
            <translation>窗口</translation>
        </message>
        <message id="words">
            <source>words</source>
            <translation>词</translation>
        </message>
        <message id="wrap">
            <source>wrap</source>
            <translation>环绕</translation>
        </message>
        <message id="xenon">
            <source>xenon</source>
            <translation>氙</translation>
        </message>
        <message id="yes">
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message id="zero">
            <source>zero</source>
            <translation>零</translation>
        </message>
        <message id="zeros">
            <source>zeros</source>
            <translation>零</translation>
        </message>
        <message id="A quote in the steps is not closed. Put one more &quot; behind the value.">
            <source>A quote in the steps is not closed. Put one more " behind the value.</source>
            <translation>步骤中的引号没有闭合。请在值后面再加一个 "。</translation>
        </message>
        <message id="true or false">
            <source>true or false</source>
            <translation>true 或 false</translation>
        </message>
        <message id="a whole number from {1} to {2}">
            <source>a whole number from {1} to {2}</source>
            <translation>{1} 到 {2} 的整数</translation>
        </message>
        <message id="a number from {1} to {2}">
            <source>a number from {1} to {2}</source>
            <translation>{1} 到 {2} 的数</translation>
        </message>
        <message id="a whole number from {1}">
            <source>a whole number from {1}</source>
            <translation>不小于 {1} 的整数</translation>
        </message>
        <message id="a number from {1}">
            <source>a number from {1}</source>
            <translation>不小于 {1} 的数</translation>
        </message>
        <message id="a whole number up to {1}">
            <source>a whole number up to {1}</source>
            <translation>不大于 {1} 的整数</translation>
        </message>
        <message id="a number up to {1}">
            <source>a number up to {1}</source>
            <translation>不大于 {1} 的数</translation>
        </message>
        <message id="a whole number">
            <source>a whole number</source>
            <translation>整数</translation>
        </message>
        <message id="a number">
            <source>a number</source>
            <translation>数</translation>
        </message>
        <message id="one of {1}">
            <source>one of {1}</source>
            <translation>以下之一：{1}</translation>
        </message>
        <message id="text">
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message id="positive whole numbers such as 1x8x8">
            <source>positive whole numbers such as 1x8x8</source>
            <translation>正整数，例如 1x8x8</translation>
        </message>
        <message id="{1} takes {2}, not '{3}'. Did you mean '{4}'?">
            <source>{1} takes {2}, not '{3}'. Did you mean '{4}'?</source>
            <translation>{1} 接受 {2}，而不是“{3}”。是否想写“{4}”？</translation>
        </message>
        <message id="{1} takes {2}, not '{3}'.">
            <source>{1} takes {2}, not '{3}'.</source>
            <translation>{1} 接受 {2}，而不是“{3}”。</translation>
        </message>
        <message id="The setting '{1}' is missing.">
            <source>The setting '{1}' is missing.</source>
            <translation>缺少设置“{1}”。</translation>
        </message>
        <message id="The setting '{1}' must be {2}, not '{3}'.">
            <source>The setting '{1}' must be {2}, not '{3}'.</source>
            <translation>设置“{1}”必须是 {2}，而不是“{3}”。</translation>
        </message>
        <message id="{1} of {2} rows cannot be used and are left out.">
            <source>{1} of {2} rows cannot be used and are left out.</source>
            <translation>{2} 行中有 {1} 行无法使用，已略去。</translation>
        </message>
        <message id="And {1} more of that kind; `netloom-run inspect` lists them.">
            <source>And {1} more of that kind; `netloom-run inspect` lists them.</source>
            <translation>还有 {1} 个同类问题；`netloom-run inspect` 会列出它们。</translation>
        </message>
        <message id="No plug-in tells properties of such rows. Leave --towards out.">
            <source>No plug-in tells properties of such rows. Leave --towards out.</source>
            <translation>没有插件能给出这类行的性质。请去掉 --towards。</translation>
        </message>
        <message id="There are no rows to write again.">
            <source>There are no rows to write again.</source>
            <translation>没有可以重新写出的行。</translation>
        </message>
        <message id="Rows of these data cannot be typed: nothing is made of one column of text alone.">
            <source>Rows of these data cannot be typed: nothing is made of one column of text alone.</source>
            <translation>这些数据的行不能键入：没有任何内容只由一列文字生成。</translation>
        </message>
        <message id="Name two rows, as in --between CCO CCN, and from 2 to {1#} steps.">
            <source>Name two rows, as in --between CCO CCN, and from 2 to {1#} steps.</source>
            <translation>请给出两行，例如 --between CCO CCN，以及 2 到 {1#} 步。</translation>
        </message>
        <message id="'{1}' names no file and key. Write &quot;labs.csv: patient&quot;, or &quot;labs.csv: patient = id&quot; where the columns bear different names.">
            <source>'{1}' names no file and key. Write "labs.csv: patient", or "labs.csv: patient = id" where the columns bear different names.</source>
            <translation>'{1}' 没有指明文件和键。请写“labs.csv: patient”，列名不同时写“labs.csv: patient = id”。</translation>
        </message>
        <message id="'{1}' names no file of --join. Write the file before the option: &quot;labs.csv: separator=semicolon&quot;.">
            <source>'{1}' names no file of --join. Write the file before the option: "labs.csv: separator=semicolon".</source>
            <translation>“{1}”没有指明 --join 的文件。请把文件写在选项之前："labs.csv: separator=semicolon"。</translation>
        </message>
        <message id="The data have changed since the project was made. Earlier runs speak of the old data.">
            <source>The data have changed since the project was made. Earlier runs speak of the old data.</source>
            <translation>项目建立之后数据已更改。先前的运行针对的是旧数据。</translation>
        </message>
        <message id="The project has no trained run yet. `netloom-run train {1}` makes one.">
            <source>The project has no trained run yet. `netloom-run train {1}` makes one.</source>
            <translation>项目还没有训练过的运行。`netloom-run train {1}` 会生成一个。</translation>
        </message>
        <message id="The project has no run {1}. The last one is {2}.">
            <source>The project has no run {1}. The last one is {2}.</source>
            <translation>项目没有运行 {1}。最后一个是 {2}。</translation>
        </message>
        <message id="This run belongs to no ensemble. `netloom-run train --ensemble 5` trains one.">
            <source>This run belongs to no ensemble. `netloom-run train --ensemble 5` trains one.</source>
            <translation>此运行不属于任何集成。用 `netloom-run train --ensemble 5` 训练一个集成。</translation>
        </message>
        <message id="These are {1} networks together; --run names one of them alone.">
            <source>These are {1} networks together; --run names one of them alone.</source>
            <translation>这里是 {1} 个网络共同工作；--run 可单独指定其中一个。</translation>
        </message>
        <message id="{1} has no options. Leave --option out.">
            <source>{1} has no options. Leave --option out.</source>
            <translation>{1} 没有选项。请去掉 --option。</translation>
        </message>
        <message id="'{1}' is no option of {2}. There are: {3}.">
            <source>'{1}' is no option of {2}. There are: {3}.</source>
            <translation>“{1}”不是 {2} 的选项。可用的有：{3}。</translation>
        </message>
        <message id="'{1}' is no option of {2}. Did you mean '{3}'? There are: {4}.">
            <source>'{1}' is no option of {2}. Did you mean '{3}'? There are: {4}.</source>
            <translation>“{1}”不是 {2} 的选项。是指“{3}”吗？可用的有：{4}。</translation>
        </message>
        <message id="'{1}' sets nothing. Write a key, an equals sign and a value, such as {2}.">
            <source>'{1}' sets nothing. Write a key, an equals sign and a value, such as {2}.</source>
            <translation>“{1}”没有设置任何东西。请写键、等号和值，例如 {2}。</translation>
        </message>
        <message id="The file is too large for a text of this kind. Check the path.">
            <source>The file is too large for a text of this kind. Check the path.</source>
            <translation>对于这类文本，文件太大。请检查路径。</translation>
        </message>
        <message id="The data are not there, so only the network is checked.">
            <source>The data are not there, so only the network is checked.</source>
            <translation>数据不在，因此只检查网络。</translation>
        </message>
        <message id="Measuring this machine's speed once; it takes a few seconds.">
            <source>Measuring this machine's speed once; it takes a few seconds.</source>
            <translation>正在测量本机的速度，只测这一次，需要几秒钟。</translation>
        </message>
        <message id="Give a number of folds from 2 to {1}.">
            <source>Give a number of folds from 2 to {1}.</source>
            <translation>请给出 2 到 {1} 的折数。</translation>
        </message>
        <message id="No rows were kept for testing, so this speaks of the training rows.">
            <source>No rows were kept for testing, so this speaks of the training rows.</source>
            <translation>没有留出测试行，因此这里针对的是训练行。</translation>
        </message>
        <message id="This is for other data. Name them with --data, or leave it out.">
            <source>This is for other data. Name them with --data, or leave it out.</source>
            <translation>这用于其他数据。请用 --data 指明，或去掉它。</translation>
        </message>
        <message id="The data have changed since this run was trained. Name data of their own with --data.">
            <source>The data have changed since this run was trained. Name data of their own with --data.</source>
            <translation>这次运行训练之后数据已更改。请用 --data 指定数据。</translation>
        </message>
        <message id="The model has no output '{1}'. Its first is '{2}'.">
            <source>The model has no output '{1}'. Its first is '{2}'.</source>
            <translation>模型没有名为“{1}”的输出。第一个是“{2}”。</translation>
        </message>
        <message id="Rows are counted from 1.">
            <source>Rows are counted from 1.</source>
            <translation>行从 1 开始计数。</translation>
        </message>
        <message id="Gradients and occlusion explain one row. Name it with --row.">
            <source>Gradients and occlusion explain one row. Name it with --row.</source>
            <translation>梯度和遮挡只解释一行。请用 --row 指明。</translation>
        </message>
        <message id="Rounds lead towards a property. Name it, for instance --towards logP=2.5.">
            <source>Rounds lead towards a property. Name it, for instance --towards logP=2.5.</source>
            <translation>轮次是朝着某个性质进行的。请指明它，例如 --towards logP=2.5。</translation>
        </message>
        <message id="--towards, --between, --reconstruct and --data ask for different things. Give one of them.">
            <source>--towards, --between, --reconstruct and --data ask for different things. Give one of them.</source>
            <translation>--towards、--between、--reconstruct 和 --data 要求的是不同的事。请只给出其中一个。</translation>
        </message>
        <message id="No plug-in searches rows of the reader {1}.">
            <source>No plug-in searches rows of the reader {1}.</source>
            <translation>没有插件能在读取器 {1} 的行中搜索。</translation>
        </message>
        <message id="Say what to look for as {1}=QUERY: {1}={2}.">
            <source>Say what to look for as {1}=QUERY: {1}={2}.</source>
            <translation>请以 {1}=查询 的形式说明要找什么：{1}={2}。</translation>
        </message>
        <message id="'{1}' names no column. Write a name and its formula: &quot;bmi = mass / height^2&quot;.">
            <source>'{1}' names no column. Write a name and its formula: "bmi = mass / height^2".</source>
            <translation>'{1}' 没有指明列。请写出名称和公式："bmi = mass / height^2"。</translation>
        </message>
        <message id="'{1}' names no steps. Write a column, a colon and its steps: &quot;age: impute &gt; robust&quot;.">
            <source>'{1}' names no steps. Write a column, a colon and its steps: "age: impute &gt; robust".</source>
            <translation>“{1}”没有写出步骤。请写列名、冒号和步骤，例如 "age: impute &gt; robust"。</translation>
        </message>
        <message id="Name the data: files with --data, or simulated ones with --generator.">
            <source>Name the data: files with --data, or simulated ones with --generator.</source>
            <translation>请指明数据：用 --data 指定文件，或用 --generator 指定模拟数据。</translation>
        </message>
        <message id="Only a generator makes as many rows as it is told. Choose rows of a file with --where.">
            <source>Only a generator makes as many rows as it is told. Choose rows of a file with --where.</source>
            <translation>只有生成器能按要求生成行数。请用 --where 选择文件的行。</translation>
        </message>
        <message id="It is not known what to predict. Name the column with --target.">
            <source>It is not known what to predict. Name the column with --target.</source>
            <translation>不知道要预测什么。请用 --target 指定列。</translation>
        </message>
        <message id="{1} of {2} rows are left out: they stand in {3}, too.">
            <source>{1} of {2} rows are left out: they stand in {3}, too.</source>
            <translation>{2} 行中有 {1} 行被排除：它们也出现在 {3} 中。</translation>
        </message>
        <message id="Give the network as text, as a graph or as a template, not as two.">
            <source>Give the network as text, as a graph or as a template, not as two.</source>
            <translation>请以文本、图或模板之一给出网络，不要同时给出两种。</translation>
        </message>
        <message id="No column is left to learn from. Name some with --features.">
            <source>No column is left to learn from. Name some with --features.</source>
            <translation>没有剩下可学习的列。请用 --features 指定一些。</translation>
        </message>
        <message id="'{1}' has no tag for each token of a sentence. Name a column of tags with --target, or leave the task out.">
            <source>'{1}' has no tag for each token of a sentence. Name a column of tags with --target, or leave the task out.</source>
            <translation>“{1}”没有为句子的每个词元给出标签。请用 --target 指定标签列，或不要给出任务。</translation>
        </message>
        <message id="The run has {1} epochs already and {2} are asked for. Ask for more with --epochs.">
            <source>The run has {1} epochs already and {2} are asked for. Ask for more with --epochs.</source>
            <translation>该运行已有 {1} 轮，而要求的是 {2} 轮。请用 --epochs 要求更多。</translation>
        </message>
        <message id="Network {1} of {2}">
            <source>Network {1} of {2}</source>
            <translation>第 {1} 个网络，共 {2} 个</translation>
        </message>
        <message id="An ensemble begins anew. Leave --resume out, or go on with one run alone.">
            <source>An ensemble begins anew. Leave --resume out, or go on with one run alone.</source>
            <translation>集成总是重新开始。请去掉 --resume，或只继续单个运行。</translation>
        </message>
        <message id="Comparing the columns">
            <source>Comparing the columns</source>
            <translation>正在比较各列</translation>
        </message>
        <message id="There is no such file. Check its name and folder.">
            <source>There is no such file. Check its name and folder.</source>
            <translation>没有这个文件。请检查名称和文件夹。</translation>
        </message>
        <message id="The file cannot be read: {1}. Check its permissions and the disk.">
            <source>The file cannot be read: {1}. Check its permissions and the disk.</source>
            <translation>无法读取文件：{1}。请检查权限和磁盘。</translation>
        </message>
        <message id="This is a folder. Name a file in it.">
            <source>This is a folder. Name a file in it.</source>
            <translation>这是一个文件夹。请指定其中的文件。</translation>
        </message>
        <message id="This is not an ordinary file. Name a file with data.">
            <source>This is not an ordinary file. Name a file with data.</source>
            <translation>这不是普通文件。请指定含有数据的文件。</translation>
        </message>
        <message id="Unexpected end of the compressed data. The file was cut off; fetch it again.">
            <source>Unexpected end of the compressed data. The file was cut off; fetch it again.</source>
            <translation>压缩数据意外结束。文件被截断；请重新获取。</translation>
        </message>
        <message id="The compressed data are damaged. Fetch the file again or unpack it first.">
            <source>The compressed data are damaged. Fetch the file again or unpack it first.</source>
            <translation>压缩数据已损坏。请重新获取文件或先解压。</translation>
        </message>
        <message id="The links of row {1} are not there. Read the data again.">
            <source>The links of row {1} are not there. Read the data again.</source>
            <translation>第 {1} 行的边不存在。请重新读取数据。</translation>
        </message>
        <message id="Row {1} has {2} links, more than the {3} that the network was built for.">
            <source>Row {1} has {2} links, more than the {3} that the network was built for.</source>
            <translation>第 {1} 行有 {2} 条边，多于网络构建时的 {3} 条。</translation>
        </message>
        <message id="A link of row {1} leads from node {2} to node {3}, but there are {4} nodes, counted from 0. Mend the link or leave the row out.">
            <source>A link of row {1} leads from node {2} to node {3}, but there are {4} nodes, counted from 0. Mend the link or leave the row out.</source>
            <translation>第 {1} 行有一条边从节点 {2} 通向节点 {3}，但只有 {4} 个节点（从 0 数起）。请修正这条边或去掉该行。</translation>
        </message>
        <message id="The links of row {1} are not sorted by the node that they lead to. Sort them.">
            <source>The links of row {1} are not sorted by the node that they lead to. Sort them.</source>
            <translation>第 {1} 行的边没有按所通向的节点排序。请排序。</translation>
        </message>
        <message id="'{1}' describes the links of an input that has none. Name the input with the nodes.">
            <source>'{1}' describes the links of an input that has none. Name the input with the nodes.</source>
            <translation>“{1}”描述的输入没有边。请指明含有节点的输入。</translation>
        </message>
        <message id="Row {1} describes {2} edges of a graph that has another number of links.">
            <source>Row {1} describes {2} edges of a graph that has another number of links.</source>
            <translation>第 {1} 行描述了 {2} 条边，而图的边数与此不同。</translation>
        </message>
        <message id="The items of row {1} are not there. Read the data again.">
            <source>The items of row {1} are not there. Read the data again.</source>
            <translation>第 {1} 行的项不存在。请重新读取数据。</translation>
        </message>
        <message id="Row {1} has {2} items, more than the {3} that the network was built for.">
            <source>Row {1} has {2} items, more than the {3} that the network was built for.</source>
            <translation>第 {1} 行有 {2} 项，多于网络构建时的 {3} 项。</translation>
        </message>
        <message id="Row {1} does not have one answer for each of its {2} items. Mend it or leave the row out.">
            <source>Row {1} does not have one answer for each of its {2} items. Mend it or leave the row out.</source>
            <translation>第 {1} 行的 {2} 项并非各有一个答案。请修正或去掉该行。</translation>
        </message>
        <message id="number">
            <source>number</source>
            <translation>数值</translation>
        </message>
        <message id="category">
            <source>category</source>
            <translation>类别</translation>
        </message>
        <message id="tensor">
            <source>tensor</source>
            <translation>张量</translation>
        </message>
        <message id="Thousands">
            <source>Thousands</source>
            <translation>千位分隔符</translation>
        </message>
        <message id="The sign between groups of three digits, if there is one.">
            <source>The sign between groups of three digits, if there is one.</source>
            <translation>三位数字一组之间的符号（如果有）。</translation>
        </message>
        <message id="Quote">
            <source>Quote</source>
            <translation>引号</translation>
        </message>
        <message id="The sign around cells that hold separators or line breaks. Choose none when quotes are ordinary letters of the text.">
            <source>The sign around cells that hold separators or line breaks. Choose none when quotes are ordinary letters of the text.</source>
            <translation>包围含有分隔符或换行的单元格的符号。当引号只是文本中的普通字符时选“无”。</translation>
        </message>
        <message id="Separator">
            <source>Separator</source>
            <translation>分隔符</translation>
        </message>
        <message id="The sign between two cells of a row.">
            <source>The sign between two cells of a row.</source>
            <translation>一行中两个单元格之间的符号。</translation>
        </message>
        <message id="Decimal sign">
            <source>Decimal sign</source>
            <translation>小数点</translation>
        </message>
        <message id="The sign before the fraction of a number.">
            <source>The sign before the fraction of a number.</source>
            <translation>数的小数部分之前的符号。</translation>
        </message>
        <message id="Encoding">
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message id="How letters are kept in the file. Change it when letters with accents look wrong.">
            <source>How letters are kept in the file. Change it when letters with accents look wrong.</source>
            <translation>文件中字符的编码方式。带重音的字母显示不对时请更改。</translation>
        </message>
        <message id="Reading {1}">
            <source>Reading {1}</source>
            <translation>正在读取 {1}</translation>
        </message>
        <message id="Table as text (CSV, TSV)">
            <source>Table as text (CSV, TSV)</source>
            <translation>文本表格（CSV、TSV）</translation>
        </message>
        <message id="Reads tables with commas, semicolons, tabs, blanks or bars between the cells; what is not set is guessed from the file.">
            <source>Reads tables with commas, semicolons, tabs, blanks or bars between the cells; what is not set is guessed from the file.</source>
            <translation>读取以逗号、分号、制表符、空格或竖线分隔的表格；未设置的项从文件中猜测。</translation>
        </message>
        <message id="The table seems to have {1} columns; {2} can be read. Check the separator.">
            <source>The table seems to have {1} columns; {2} can be read. Check the separator.</source>
            <translation>表格看起来有 {1} 列；最多可读 {2} 列。请检查分隔符。</translation>
        </message>
        <message id="A quote opens here and does not close. Close it, or read the file with the option quote set to none.">
            <source>A quote opens here and does not close. Close it, or read the file with the option quote set to none.</source>
            <translation>引号在此打开而没有关闭。请补上引号，或把引号选项设为“无”再读取。</translation>
        </message>
        <message id="A cell here is longer than 64 KiB. This does not look like a table; check the file and the separator.">
            <source>A cell here is longer than 64 KiB. This does not look like a table; check the file and the separator.</source>
            <translation>这里的单元格超过 64 KiB。这不像一张表；请检查文件和分隔符。</translation>
        </message>
        <message id="The sign between thousands cannot be the decimal sign as well. Choose another one.">
            <source>The sign between thousands cannot be the decimal sign as well. Choose another one.</source>
            <translation>千位分隔符不能同时是小数点。请另选一个。</translation>
        </message>
        <message id="This is no text: it is full of zero bytes. Choose the reader that fits the file.">
            <source>This is no text: it is full of zero bytes. Choose the reader that fits the file.</source>
            <translation>这不是文本：其中充满零字节。请选择适合该文件的读取器。</translation>
        </message>
        <message id="The file is empty. Choose a file with a table in it.">
            <source>The file is empty. Choose a file with a table in it.</source>
            <translation>文件是空的。请选择含有表格的文件。</translation>
        </message>
        <message id="{1} lines before the table are no part of it and were passed over.">
            <source>{1} lines before the table are no part of it and were passed over.</source>
            <translation>表格之前有 {1} 行不属于表格，已跳过。</translation>
        </message>
        <message id="Two columns are called '{1}'; the later one got a number.">
            <source>Two columns are called '{1}'; the later one got a number.</source>
            <translation>有两列都叫“{1}”；后一列加上了编号。</translation>
        </message>
        <message id="Some cells are not UTF-8 and were read as Latin-1. Set the encoding if letters look wrong.">
            <source>Some cells are not UTF-8 and were read as Latin-1. Set the encoding if letters look wrong.</source>
            <translation>有些单元格不是 UTF-8，已按 Latin-1 读取。如果字母显示不对，请设置编码。</translation>
        </message>
        <message id="The row has too few cells: {1} instead of {2}.">
            <source>The row has too few cells: {1} instead of {2}.</source>
            <translation>该行单元格太少：{1} 个，应为 {2} 个。</translation>
        </message>
        <message id="The row has too many cells: {1} instead of {2}.">
            <source>The row has too many cells: {1} instead of {2}.</source>
            <translation>该行单元格太多：{1} 个，应为 {2} 个。</translation>
        </message>
        <message id="The row holds a zero byte, which no text has.">
            <source>The row holds a zero byte, which no text has.</source>
            <translation>该行含有零字节，文本中不应出现。</translation>
        </message>
        <message id="Missing words">
            <source>Missing words</source>
            <translation>缺失标记</translation>
        </message>
        <message id="More words that mean a missing value, with commas between them, such as -9, unknown. Empty cells, NA, N/A, NaN, null, None, ?, - and . always do.">
            <source>More words that mean a missing value, with commas between them, such as -9, unknown. Empty cells, NA, N/A, NaN, null, None, ?, - and . always do.</source>
            <translation>其他表示缺失值的词，用逗号分隔，例如 -9, unknown。空单元格、NA、N/A、NaN、null、None、?、- 和 . 总是表示缺失。</translation>
        </message>
        <message id="Header">
            <source>Header</source>
            <translation>表头</translation>
        </message>
        <message id="Whether the first row holds the names of the columns.">
            <source>Whether the first row holds the names of the columns.</source>
            <translation>第一行是否为列名。</translation>
        </message>
        <message id="The file has more than {1} rows. Cut it into parts.">
            <source>The file has more than {1} rows. Cut it into parts.</source>
            <translation>文件超过 {1} 行。请分成几部分。</translation>
        </message>
        <message id="A cell of '{1}' is no number.">
            <source>A cell of '{1}' is no number.</source>
            <translation>“{1}”列的一个单元格不是数。</translation>
        </message>
        <message id="'{1}' is no finite number, and '{2}' is a column of numbers. If it means a missing value, add it to the missing words.">
            <source>'{1}' is no finite number, and '{2}' is a column of numbers. If it means a missing value, add it to the missing words.</source>
            <translation>“{1}”不是有限的数，而“{2}”是数值列。如果它表示缺失值，请把它加入缺失词。</translation>
        </message>
        <message id="'{1}' is no number, but '{2}' is a column of numbers. If it means a missing value, add it to the missing words.">
            <source>'{1}' is no number, but '{2}' is a column of numbers. If it means a missing value, add it to the missing words.</source>
            <translation>“{1}”不是数，而“{2}”是数值列。如果它表示缺失值，请把它加入缺失标记。</translation>
        </message>
        <message id="There is a header but no row below it. Choose a file with data.">
            <source>There is a header but no row below it. Choose a file with data.</source>
            <translation>只有表头，下面没有行。请选择含有数据的文件。</translation>
        </message>
        <message id="No row of the file can be used. The first trouble: {1}">
            <source>No row of the file can be used. The first trouble: {1}</source>
            <translation>文件中没有一行可用。第一个问题：{1}</translation>
        </message>
        <message id="There is no column {1}: the data have {2} columns, #1 to #{2}.">
            <source>There is no column {1}: the data have {2} columns, #1 to #{2}.</source>
            <translation>没有第 {1} 列：数据有 {2} 列，#1 到 #{2}。</translation>
        </message>
        <message id="There is no column '{1}'. Did you mean '{2}'?">
            <source>There is no column '{1}'. Did you mean '{2}'?</source>
            <translation>没有列“{1}”。是否想写“{2}”？</translation>
        </message>
        <message id="There is no column '{1}'. The columns are: {2}.">
            <source>There is no column '{1}'. The columns are: {2}.</source>
            <translation>没有列“{1}”。现有的列是：{2}。</translation>
        </message>
        <message id="Working out the formulas">
            <source>Working out the formulas</source>
            <translation>正在计算公式</translation>
        </message>
        <message id="The formula of '{1}' does not work. {2}">
            <source>The formula of '{1}' does not work. {2}</source>
            <translation>'{1}' 的公式无法使用。{2}</translation>
        </message>
        <message id="The condition for the rows does not work. {1}">
            <source>The condition for the rows does not work. {1}</source>
            <translation>行条件无法使用。{1}</translation>
        </message>
        <message id="For no row '{1}' is true. Change the condition, or take it away.">
            <source>For no row '{1}' is true. Change the condition, or take it away.</source>
            <translation>没有任何行满足 '{1}'。请修改或去掉该条件。</translation>
        </message>
        <message id="Point {1}, '{2}', cannot be read: {3}">
            <source>Point {1}, '{2}', cannot be read: {3}</source>
            <translation>无法读取第 {1} 个点 '{2}'：{3}</translation>
        </message>
        <message id="write x, y and the class or value, with one space between them.">
            <source>write x, y and the class or value, with one space between them.</source>
            <translation>请写 x、y 和类别或值，中间各用一个空格。</translation>
        </message>
        <message id="x and y must lie between -1 and 1.">
            <source>x and y must lie between -1 and 1.</source>
            <translation>x 和 y 必须在 -1 与 1 之间。</translation>
        </message>
        <message id="the class must be a whole number from 1 to {1}.">
            <source>the class must be a whole number from 1 to {1}.</source>
            <translation>类别必须是 1 到 {1} 的整数。</translation>
        </message>
        <message id="the value must lie between -1 and 1.">
            <source>the value must lie between -1 and 1.</source>
            <translation>值必须在 -1 与 1 之间。</translation>
        </message>
        <message id="There are more than {1} points. Leave some out.">
            <source>There are more than {1} points. Leave some out.</source>
            <translation>点数超过 {1}。请去掉一些。</translation>
        </message>
        <message id="nothing stands behind the last semicolon.">
            <source>nothing stands behind the last semicolon.</source>
            <translation>最后一个分号后没有内容。</translation>
        </message>
        <message id="At character {1}: {2}">
            <source>At character {1}: {2}</source>
            <translation>第 {1} 个字符处：{2}</translation>
        </message>
        <message id="The bracket '[' is not closed; write [column].">
            <source>The bracket '[' is not closed; write [column].</source>
            <translation>方括号 '[' 没有闭合；请写成 [列名]。</translation>
        </message>
        <message id="The quotation mark is not closed.">
            <source>The quotation mark is not closed.</source>
            <translation>引号没有闭合。</translation>
        </message>
        <message id="'{1}' has no meaning in a formula.">
            <source>'{1}' has no meaning in a formula.</source>
            <translation>'{1}' 在公式中没有意义。</translation>
        </message>
        <message id="'{1}' holds many numbers a row and cannot stand in a formula.">
            <source>'{1}' holds many numbers a row and cannot stand in a formula.</source>
            <translation>'{1}' 每行含有多个数，不能用在公式中。</translation>
        </message>
        <message id="A bracket is not closed.">
            <source>A bracket is not closed.</source>
            <translation>括号没有闭合。</translation>
        </message>
        <message id="The formula ends too early.">
            <source>The formula ends too early.</source>
            <translation>公式不完整。</translation>
        </message>
        <message id="There is no function '{1}'.">
            <source>There is no function '{1}'.</source>
            <translation>没有函数 '{1}'。</translation>
        </message>
        <message id="A function is given too few or too many values.">
            <source>A function is given too few or too many values.</source>
            <translation>函数的参数个数不对。</translation>
        </message>
        <message id="This does not fit here; write for instance a / b^2 or a &gt; 4 and b == &quot;yes&quot;.">
            <source>This does not fit here; write for instance a / b^2 or a &gt; 4 and b == "yes".</source>
            <translation>这里写法不对；例如可写 a / b^2 或 a &gt; 4 and b == "yes"。</translation>
        </message>
        <message id="The formula is too long.">
            <source>The formula is too long.</source>
            <translation>公式太长。</translation>
        </message>
        <message id="The formula is empty.">
            <source>The formula is empty.</source>
            <translation>公式为空。</translation>
        </message>
        <message id="A formula gives one number; there are several between commas.">
            <source>A formula gives one number; there are several between commas.</source>
            <translation>公式只能给出一个数；这里用逗号分隔了多个。</translation>
        </message>
        <message id="{1} rows cannot be made. Ask for 1 to {2}.">
            <source>{1} rows cannot be made. Ask for 1 to {2}.</source>
            <translation>无法生成 {1} 行。请要求 1 到 {2} 行。</translation>
        </message>
        <message id="The article's toy">
            <source>The article's toy</source>
            <translation>文章中的小例子</translation>
        </message>
        <message id="One input that is its own label, four rows: small enough to follow every weight by hand.">
            <source>One input that is its own label, four rows: small enough to follow every weight by hand.</source>
            <translation>一个输入就是它自己的标签，共四行：小到可以手工跟踪每个权重。</translation>
        </message>
        <message id="Inputs 1, 0, 1, 0 and so on; the label equals the input. Nothing is random.">
            <source>Inputs 1, 0, 1, 0 and so on; the label equals the input. Nothing is random.</source>
            <translation>输入为 1、0、1、0，依此类推；标签等于输入。没有任何随机性。</translation>
        </message>
        <message id="The same as the input.">
            <source>The same as the input.</source>
            <translation>与输入相同。</translation>
        </message>
        <message id="Blobs">
            <source>Blobs</source>
            <translation>点团</translation>
        </message>
        <message id="Round clouds of points, a class each. The first thing to try: even a network without a hidden layer learns them.">
            <source>Round clouds of points, a class each. The first thing to try: even a network without a hidden layer learns them.</source>
            <translation>圆形的点团，每团一类。最先尝试的数据：没有隐藏层的网络也能学会。</translation>
        </message>
        <message id="Centres even on a circle of radius 2, points around them with normal noise.">
            <source>Centres even on a circle of radius 2, points around them with normal noise.</source>
            <translation>中心均匀分布在半径为 2 的圆上，周围的点带正态噪声。</translation>
        </message>
        <message id="Clouds">
            <source>Clouds</source>
            <translation>团数</translation>
        </message>
        <message id="How many clouds, each a class of its own.">
            <source>How many clouds, each a class of its own.</source>
            <translation>有多少个点团，每个自成一类。</translation>
        </message>
        <message id="Spread">
            <source>Spread</source>
            <translation>散布</translation>
        </message>
        <message id="Standard deviation of a cloud; larger clouds overlap.">
            <source>Standard deviation of a cloud; larger clouds overlap.</source>
            <translation>点团的标准差；大的点团会重叠。</translation>
        </message>
        <message id="Which cloud the point was drawn from.">
            <source>Which cloud the point was drawn from.</source>
            <translation>该点取自哪个点团。</translation>
        </message>
        <message id="Checkerboard">
            <source>Checkerboard</source>
            <translation>棋盘</translation>
        </message>
        <message id="Points on a chess board, their class is the colour of the square. Each further square costs hidden units: a good measure of how much a network can hold.">
            <source>Points on a chess board, their class is the colour of the square. Each further square costs hidden units: a good measure of how much a network can hold.</source>
            <translation>棋盘上的点，类别为所在格的颜色。格子越多需要的隐藏单元越多：可衡量网络的容量。</translation>
        </message>
        <message id="x and y even in [-1, 1]; with n squares a side the class is the parity of floor(n (x + 1) / 2) + floor(n (y + 1) / 2). Normal noise then moves the point.">
            <source>x and y even in [-1, 1]; with n squares a side the class is the parity of floor(n (x + 1) / 2) + floor(n (y + 1) / 2). Normal noise then moves the point.</source>
            <translation>x 和 y 在 [-1, 1] 上均匀分布；每边 n 格时，类别为 floor(n (x + 1) / 2) + floor(n (y + 1) / 2) 的奇偶。之后用正态噪声移动点。</translation>
        </message>
        <message id="Squares a side">
            <source>Squares a side</source>
            <translation>每边格数</translation>
        </message>
        <message id="How many squares a side of the board has.">
            <source>How many squares a side of the board has.</source>
            <translation>棋盘每边的格数。</translation>
        </message>
        <message id="Standard deviation of the normal noise on x and y, added once the class is known.">
            <source>Standard deviation of the normal noise on x and y, added once the class is known.</source>
            <translation>在类别确定后加到 x 和 y 上的正态噪声的标准差。</translation>
        </message>
        <message id="Colour of the square that the point was drawn in.">
            <source>Colour of the square that the point was drawn in.</source>
            <translation>点所在格的颜色。</translation>
        </message>
        <message id="Circles">
            <source>Circles</source>
            <translation>圆环</translation>
        </message>
        <message id="A small circle inside a large one: the plainest case in which a hidden layer is needed.">
            <source>A small circle inside a large one: the plainest case in which a hidden layer is needed.</source>
            <translation>大圆中的小圆：需要隐藏层的最简单情形。</translation>
        </message>
        <message id="Radius 1 for the outer circle and the inner radius for the other, angle even in [0, 2 pi], with normal noise on both coordinates.">
            <source>Radius 1 for the outer circle and the inner radius for the other, angle even in [0, 2 pi], with normal noise on both coordinates.</source>
            <translation>外圆半径为 1，另一个圆的半径为内半径，角度在 [0, 2 pi] 均匀分布，两个坐标都带正态噪声。</translation>
        </message>
        <message id="Inner radius">
            <source>Inner radius</source>
            <translation>内圆半径</translation>
        </message>
        <message id="Radius of the inner circle; the outer one has 1.">
            <source>Radius of the inner circle; the outer one has 1.</source>
            <translation>内圆的半径；外圆为 1。</translation>
        </message>
        <message id="Standard deviation of the normal noise on x and y.">
            <source>Standard deviation of the normal noise on x and y.</source>
            <translation>x 和 y 上正态噪声的标准差。</translation>
        </message>
        <message id="Which circle the point was drawn from.">
            <source>Which circle the point was drawn from.</source>
            <translation>该点取自哪个圆。</translation>
        </message>
        <message id="Nothing is drawn yet. Put some points on the plane.">
            <source>Nothing is drawn yet. Put some points on the plane.</source>
            <translation>还没有绘制任何点。请在平面上放置一些点。</translation>
        </message>
        <message id="What the point was drawn with.">
            <source>What the point was drawn with.</source>
            <translation>绘制该点时所用的值。</translation>
        </message>
        <message id="Each point has">
            <source>Each point has</source>
            <translation>每个点带有</translation>
        </message>
        <message id="A class from 1 to 6, or a value from -1 to 1.">
            <source>A class from 1 to 6, or a value from -1 to 1.</source>
            <translation>1 到 6 的类别，或 -1 到 1 的值。</translation>
        </message>
        <message id="Points">
            <source>Points</source>
            <translation>点</translation>
        </message>
        <message id="x, y and class or value of each point, with spaces between them and a semicolon between points: 0.5 -0.25 1;0.1 0.2 2">
            <source>x, y and class or value of each point, with spaces between them and a semicolon between points: 0.5 -0.25 1;0.1 0.2 2</source>
            <translation>每个点的 x、y 和类别或值，以空格分隔，点之间用分号：0.5 -0.25 1;0.1 0.2 2</translation>
        </message>
        <message id="Drawn by hand">
            <source>Drawn by hand</source>
            <translation>手绘</translation>
        </message>
        <message id="Points that you put on a plane with the mouse or the keyboard: the quickest way to ask what a network makes of a pattern.">
            <source>Points that you put on a plane with the mouse or the keyboard: the quickest way to ask what a network makes of a pattern.</source>
            <translation>用鼠标或键盘放在平面上的点：了解网络如何看待某种图案的最快方式。</translation>
        </message>
        <message id="x and y between -1 and 1 and the class or value of each point, as a person drew them by hand. There are as many rows as points, and nothing is random.">
            <source>x and y between -1 and 1 and the class or value of each point, as a person drew them by hand. There are as many rows as points, and nothing is random.</source>
            <translation>由人手绘的每个点的 x、y（-1 到 1）和类别或值。行数等于点数，没有随机成分。</translation>
        </message>
        <message id="What the point was drawn as.">
            <source>What the point was drawn as.</source>
            <translation>该点绘制为何类。</translation>
        </message>
        <message id="Franke's surface">
            <source>Franke's surface</source>
            <translation>Franke 曲面</translation>
        </message>
        <message id="Two hills, a slope and a dip over a square: the usual surface for comparing how well a method fills in what lies between scattered points.">
            <source>Two hills, a slope and a dip over a square: the usual surface for comparing how well a method fills in what lies between scattered points.</source>
            <translation>正方形上的两座山、一个坡和一个坑：比较各方法在散点之间插值效果的常用曲面。</translation>
        </message>
        <message id="z = 0.75 exp(-((9x - 2)^2 + (9y - 2)^2) / 4) + 0.75 exp(-(9x + 1)^2 / 49 - (9y + 1) / 10) + 0.5 exp(-((9x - 7)^2 + (9y - 3)^2) / 4) - 0.2 exp(-(9x - 4)^2 - (9y - 7)^2) plus normal noise, x and y even in [0, 1] (Franke 1979).">
            <source>z = 0.75 exp(-((9x - 2)^2 + (9y - 2)^2) / 4) + 0.75 exp(-(9x + 1)^2 / 49 - (9y + 1) / 10) + 0.5 exp(-((9x - 7)^2 + (9y - 3)^2) / 4) - 0.2 exp(-(9x - 4)^2 - (9y - 7)^2) plus normal noise, x and y even in [0, 1] (Franke 1979).</source>
            <translation>z = 0.75 exp(-((9x - 2)^2 + (9y - 2)^2) / 4) + 0.75 exp(-(9x + 1)^2 / 49 - (9y + 1) / 10) + 0.5 exp(-((9x - 7)^2 + (9y - 3)^2) / 4) - 0.2 exp(-(9x - 4)^2 - (9y - 7)^2) 加正态噪声，x 和 y 在 [0, 1] 上均匀分布（Franke 1979）。</translation>
        </message>
        <message id="Standard deviation of the normal noise on z.">
            <source>Standard deviation of the normal noise on z.</source>
            <translation>z 上正态噪声的标准差。</translation>
        </message>
        <message id="Height of the surface above the point.">
            <source>Height of the surface above the point.</source>
            <translation>该点之上曲面的高度。</translation>
        </message>
        <message id="Friedman's regression">
            <source>Friedman's regression</source>
            <translation>Friedman 回归</translation>
        </message>
        <message id="A well-known benchmark: of many inputs only the first five matter, two of them together, one bent, two straight. Good for asking which inputs a model uses.">
            <source>A well-known benchmark: of many inputs only the first five matter, two of them together, one bent, two straight. Good for asking which inputs a model uses.</source>
            <translation>著名的基准：众多输入中只有前五个起作用，其中两个共同作用，一个弯曲，两个线性。适合检验模型用了哪些输入。</translation>
        </message>
        <message id="y = 10 sin(pi x1 x2) + 20 (x3 - 0.5)^2 + 10 x4 + 5 x5 plus normal noise, all x even in [0, 1] (Friedman 1991).">
            <source>y = 10 sin(pi x1 x2) + 20 (x3 - 0.5)^2 + 10 x4 + 5 x5 plus normal noise, all x even in [0, 1] (Friedman 1991).</source>
            <translation>y = 10 sin(pi x1 x2) + 20 (x3 - 0.5)^2 + 10 x4 + 5 x5 加正态噪声，所有 x 在 [0, 1] 上均匀分布（Friedman 1991）。</translation>
        </message>
        <message id="Inputs">
            <source>Inputs</source>
            <translation>输入</translation>
        </message>
        <message id="How many inputs; all after the fifth are idle.">
            <source>How many inputs; all after the fifth are idle.</source>
            <translation>输入的个数；第五个之后的都不起作用。</translation>
        </message>
        <message id="Standard deviation of the normal noise on y.">
            <source>Standard deviation of the normal noise on y.</source>
            <translation>y 上正态噪声的标准差。</translation>
        </message>
        <message id="Has no say in y.">
            <source>Has no say in y.</source>
            <translation>对 y 没有影响。</translation>
        </message>
        <message id="What follows from the first five inputs.">
            <source>What follows from the first five inputs.</source>
            <translation>由前五个输入得出。</translation>
        </message>
        <message id="Particle events">
            <source>Particle events</source>
            <translation>粒子事件</translation>
        </message>
        <message id="Pairs of particles from a resonance (signal) on a falling background, as a detector would measure them. A small network finds the signal better than a cut on the mass.">
            <source>Pairs of particles from a resonance (signal) on a falling background, as a detector would measure them. A small network finds the signal better than a cut on the mass.</source>
            <translation>来自共振态的粒子对（信号）叠加在下降的本底上，如同探测器所测。小网络比对质量做截断更能找出信号。</translation>
        </message>
        <message id="Signal: Breit-Wigner mass 125 GeV, width 2 GeV, even decay angle, pair momentum exponential with mean 45 GeV. Background: mass falling as exp(-m / 60 GeV) from 70 to 200 GeV, decay angle 1 + 3 cos^2, mean 30 GeV. Energies are smeared by the resolution.">
            <source>Signal: Breit-Wigner mass 125 GeV, width 2 GeV, even decay angle, pair momentum exponential with mean 45 GeV. Background: mass falling as exp(-m / 60 GeV) from 70 to 200 GeV, decay angle 1 + 3 cos^2, mean 30 GeV. Energies are smeared by the resolution.</source>
            <translation>信号：Breit-Wigner 质量 125 GeV，宽度 2 GeV，衰变角均匀，粒子对动量按均值 45 GeV 指数分布。本底：质量在 70 到 200 GeV 间按 exp(-m / 60 GeV) 下降，衰变角 1 + 3 cos^2，均值 30 GeV。能量按分辨率涂抹。</translation>
        </message>
        <message id="Signal share">
            <source>Signal share</source>
            <translation>信号比例</translation>
        </message>
        <message id="The share of events that are signal.">
            <source>The share of events that are signal.</source>
            <translation>事件中信号所占的比例。</translation>
        </message>
        <message id="Resolution">
            <source>Resolution</source>
            <translation>分辨率</translation>
        </message>
        <message id="Relative standard deviation of each measured energy.">
            <source>Relative standard deviation of each measured energy.</source>
            <translation>每个测得能量的相对标准差。</translation>
        </message>
        <message id="Transverse momentum of the harder particle.">
            <source>Transverse momentum of the harder particle.</source>
            <translation>较硬粒子的横动量。</translation>
        </message>
        <message id="Pseudorapidity of the harder particle.">
            <source>Pseudorapidity of the harder particle.</source>
            <translation>较硬粒子的赝快度。</translation>
        </message>
        <message id="Transverse momentum of the softer particle.">
            <source>Transverse momentum of the softer particle.</source>
            <translation>较软粒子的横动量。</translation>
        </message>
        <message id="Pseudorapidity of the softer particle.">
            <source>Pseudorapidity of the softer particle.</source>
            <translation>较软粒子的赝快度。</translation>
        </message>
        <message id="Angle between the two in the transverse plane.">
            <source>Angle between the two in the transverse plane.</source>
            <translation>两者在横平面内的夹角。</translation>
        </message>
        <message id="Transverse momentum of both together.">
            <source>Transverse momentum of both together.</source>
            <translation>两者合起来的横动量。</translation>
        </message>
        <message id="Invariant mass of the pair, from the measured energies.">
            <source>Invariant mass of the pair, from the measured energies.</source>
            <translation>由测得能量计算的粒子对不变质量。</translation>
        </message>
        <message id="What the event was simulated as.">
            <source>What the event was simulated as.</source>
            <translation>该事件模拟为哪一种。</translation>
        </message>
        <message id="Shapes">
            <source>Shapes</source>
            <translation>形状</translation>
        </message>
        <message id="Small grey pictures of circles, squares, triangles and crosses, large or small, turned and anywhere: something to begin with for convolutional networks.">
            <source>Small grey pictures of circles, squares, triangles and crosses, large or small, turned and anywhere: something to begin with for convolutional networks.</source>
            <translation>圆、方、三角和十字的小灰度图，大小、方向和位置不定：卷积网络的入门数据。</translation>
        </message>
        <message id="A filled shape on black, radius even in 0.2 to 0.4 of the picture's side, place and turn even, brightness even in [0.6, 1], rims smoothed over one pixel, then normal noise, cut to [0, 1].">
            <source>A filled shape on black, radius even in 0.2 to 0.4 of the picture's side, place and turn even, brightness even in [0.6, 1], rims smoothed over one pixel, then normal noise, cut to [0, 1].</source>
            <translation>黑底上的实心形状，半径在图片边长的 0.2 到 0.4 间均匀分布，位置和方向均匀，亮度在 [0.6, 1] 上均匀，边缘在一个像素内平滑，再加正态噪声并截到 [0, 1]。</translation>
        </message>
        <message id="Size">
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message id="Height and width of a picture in pixels.">
            <source>Height and width of a picture in pixels.</source>
            <translation>图片的高和宽（像素）。</translation>
        </message>
        <message id="Standard deviation of the normal noise on each pixel.">
            <source>Standard deviation of the normal noise on each pixel.</source>
            <translation>每个像素上正态噪声的标准差。</translation>
        </message>
        <message id="Brightness of each pixel, 0 to 1.">
            <source>Brightness of each pixel, 0 to 1.</source>
            <translation>每个像素的亮度，0 到 1。</translation>
        </message>
        <message id="What the picture shows.">
            <source>What the picture shows.</source>
            <translation>图片所示的形状。</translation>
        </message>
        <message id="{1} rows of {2} would be more than {3} numbers. Ask for fewer or smaller ones.">
            <source>{1} rows of {2} would be more than {3} numbers. Ask for fewer or smaller ones.</source>
            <translation>{1} 行 {2} 将超过 {3} 个数。请减少行数或尺寸。</translation>
        </message>
        <message id="Sine surface">
            <source>Sine surface</source>
            <translation>正弦曲面</translation>
        </message>
        <message id="A hilly surface over a square: a regression whose answer can be seen.">
            <source>A hilly surface over a square: a regression whose answer can be seen.</source>
            <translation>正方形上起伏的曲面：答案看得见的回归。</translation>
        </message>
        <message id="z = sin(pi x) cos(pi y / 2) plus normal noise, x and y even in [-1, 1].">
            <source>z = sin(pi x) cos(pi y / 2) plus normal noise, x and y even in [-1, 1].</source>
            <translation>z = sin(pi x) cos(pi y / 2) 加正态噪声，x 和 y 在 [-1, 1] 均匀分布。</translation>
        </message>
        <message id="Spiral">
            <source>Spiral</source>
            <translation>螺旋</translation>
        </message>
        <message id="Arms that wind around each other. It needs several hidden units, and shows well what each of them learns.">
            <source>Arms that wind around each other. It needs several hidden units, and shows well what each of them learns.</source>
            <translation>互相缠绕的旋臂。需要几个隐藏单元，并能很好地显示各单元学到什么。</translation>
        </message>
        <message id="Arm k of n: radius r even in [0.05, 1], angle 2 pi (turns r + k / n), with normal noise on both coordinates.">
            <source>Arm k of n: radius r even in [0.05, 1], angle 2 pi (turns r + k / n), with normal noise on both coordinates.</source>
            <translation>n 条旋臂中的第 k 条：半径 r 在 [0.05, 1] 均匀分布，角度 2 pi (turns r + k / n)，两个坐标都带正态噪声。</translation>
        </message>
        <message id="Arms">
            <source>Arms</source>
            <translation>旋臂数</translation>
        </message>
        <message id="How many arms, each a class of its own.">
            <source>How many arms, each a class of its own.</source>
            <translation>有多少条旋臂，每条自成一类。</translation>
        </message>
        <message id="Turns">
            <source>Turns</source>
            <translation>圈数</translation>
        </message>
        <message id="How often an arm winds around the middle.">
            <source>How often an arm winds around the middle.</source>
            <translation>一条旋臂绕中心几圈。</translation>
        </message>
        <message id="Which arm the point was drawn from.">
            <source>Which arm the point was drawn from.</source>
            <translation>该点取自哪条旋臂。</translation>
        </message>
        <message id="Two moons">
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message id="Two half circles that reach into each other. A straight line cannot part them, one hidden layer can.">
            <source>Two half circles that reach into each other. A straight line cannot part them, one hidden layer can.</source>
            <translation>两个互相嵌入的半圆。直线分不开它们，一个隐藏层就能。</translation>
        </message>
        <message id="Upper moon (cos t, sin t), lower moon (1 - cos t, 0.5 - sin t), t even in [0, pi], with normal noise on both coordinates.">
            <source>Upper moon (cos t, sin t), lower moon (1 - cos t, 0.5 - sin t), t even in [0, pi], with normal noise on both coordinates.</source>
            <translation>上弯月 (cos t, sin t)，下弯月 (1 - cos t, 0.5 - sin t)，t 在 [0, pi] 均匀分布，两个坐标都带正态噪声。</translation>
        </message>
        <message id="Which half circle the point was drawn from.">
            <source>Which half circle the point was drawn from.</source>
            <translation>该点取自哪个半圆。</translation>
        </message>
        <message id="Waves">
            <source>Waves</source>
            <translation>波形</translation>
        </message>
        <message id="Signals of four forms with whatever phase and frequency: something to begin with for networks that read sequences, and for convolutions along them.">
            <source>Signals of four forms with whatever phase and frequency: something to begin with for networks that read sequences, and for convolutions along them.</source>
            <translation>四种形式、任意相位和频率的信号：读取序列的网络和一维卷积的入门数据。</translation>
        </message>
        <message id="Sine, square and sawtooth of height 1, phase even, 2 to 6 cycles in the signal; the fourth class is normal noise of 0.7. Each value gets further normal noise.">
            <source>Sine, square and sawtooth of height 1, phase even, 2 to 6 cycles in the signal; the fourth class is normal noise of 0.7. Each value gets further normal noise.</source>
            <translation>高度为 1 的正弦、方波和锯齿波，相位均匀，信号含 2 到 6 个周期；第四类为标准差 0.7 的正态噪声。每个值再加正态噪声。</translation>
        </message>
        <message id="Length">
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message id="How many steps a signal has.">
            <source>How many steps a signal has.</source>
            <translation>信号的步数。</translation>
        </message>
        <message id="Standard deviation of the normal noise on each value.">
            <source>Standard deviation of the normal noise on each value.</source>
            <translation>每个值上正态噪声的标准差。</translation>
        </message>
        <message id="One value a step.">
            <source>One value a step.</source>
            <translation>每步一个值。</translation>
        </message>
        <message id="Which form the signal was made of.">
            <source>Which form the signal was made of.</source>
            <translation>信号的形式。</translation>
        </message>
        <message id="'{1}' holds many numbers a row, so no rows can be found by it. Choose another key.">
            <source>'{1}' holds many numbers a row, so no rows can be found by it. Choose another key.</source>
            <translation>'{1}' 每行含有多个数，不能用来查找行。请选择其他键。</translation>
        </message>
        <message id="Telling rows apart">
            <source>Telling rows apart</source>
            <translation>正在区分各行</translation>
        </message>
        <message id="All rows are left out. Put some of them back.">
            <source>All rows are left out. Put some of them back.</source>
            <translation>所有行都被排除了。请放回一些。</translation>
        </message>
        <message id="'{1}' has the shape {2} here and {3} in the first file. Use files of one form.">
            <source>'{1}' has the shape {2} here and {3} in the first file. Use files of one form.</source>
            <translation>“{1}”在这里的形状是 {2}，在第一个文件中是 {3}。请使用形式相同的文件。</translation>
        </message>
        <message id="It has a column '{1}' that the first file has not. Use files with the same columns, or read them as two projects.">
            <source>It has a column '{1}' that the first file has not. Use files with the same columns, or read them as two projects.</source>
            <translation>它有一列“{1}”是第一个文件没有的。请使用列相同的文件，或作为两个项目读取。</translation>
        </message>
        <message id="It has no column '{1}', which the first file has. Use files with the same columns.">
            <source>It has no column '{1}', which the first file has. Use files with the same columns.</source>
            <translation>它没有第一个文件中的列“{1}”。请使用列相同的文件。</translation>
        </message>
        <message id="No file is named. Choose one.">
            <source>No file is named. Choose one.</source>
            <translation>没有指定文件。请选择一个。</translation>
        </message>
        <message id="The work was stopped as you asked.">
            <source>The work was stopped as you asked.</source>
            <translation>工作已按您的要求停止。</translation>
        </message>
        <message id="'{1}' in row {2} of '{3}' names no part. Write train, validation or test, or choose another split.">
            <source>'{1}' in row {2} of '{3}' names no part. Write train, validation or test, or choose another split.</source>
            <translation>“{3}”第 {2} 行的“{1}”不是部分的名称。请写 train、validation 或 test，或选择其他划分方式。</translation>
        </message>
        <message id="The data bring no split of their own. Choose a random or a stratified one.">
            <source>The data bring no split of their own. Choose a random or a stratified one.</source>
            <translation>数据没有自带划分。请选择随机或分层划分。</translation>
        </message>
        <message id="A part cannot be {1} of the rows. Give fractions from 0 to 1.">
            <source>A part cannot be {1} of the rows. Give fractions from 0 to 1.</source>
            <translation>一个部分不能占 {1} 的行。请给出 0 到 1 之间的比例。</translation>
        </message>
        <message id="The parts add up to {1} instead of 1. Give three fractions such as 0.7/0.15/0.15.">
            <source>The parts add up to {1} instead of 1. Give three fractions such as 0.7/0.15/0.15.</source>
            <translation>各部分之和是 {1} 而不是 1。请给出三个比例，例如 0.7/0.15/0.15。</translation>
        </message>
        <message id="The training part is empty: {1} usable rows cannot be parted this way. Give it a larger fraction or add rows.">
            <source>The training part is empty: {1} usable rows cannot be parted this way. Give it a larger fraction or add rows.</source>
            <translation>训练部分是空的：{1} 个可用行无法这样划分。请加大其比例或增加行。</translation>
        </message>
        <message id="The split is given and cannot be made in folds. Choose a random or a stratified one.">
            <source>The split is given and cannot be made in folds. Choose a random or a stratified one.</source>
            <translation>划分是给定的，不能分折。请选择随机或分层划分。</translation>
        </message>
        <message id="{1} rows cannot be parted into {2} folds. Choose from 2 to as many as there are rows.">
            <source>{1} rows cannot be parted into {2} folds. Choose from 2 to as many as there are rows.</source>
            <translation>{1} 行不能分成 {2} 折。请选择 2 到行数之间的折数。</translation>
        </message>
        <message id="There are too few groups in '{1}' for {2} folds. Choose fewer.">
            <source>There are too few groups in '{1}' for {2} folds. Choose fewer.</source>
            <translation>“{1}”中的组太少，不够 {2} 折。请减少折数。</translation>
        </message>
        <message id="'{1}' is no split. Give the parts of training, validation and test, such as 0.7/0.15/0.15.">
            <source>'{1}' is no split. Give the parts of training, validation and test, such as 0.7/0.15/0.15.</source>
            <translation>“{1}”不是划分。请给出训练、验证和测试的比例，例如 0.7/0.15/0.15。</translation>
        </message>
        <message id="A split by {1} needs a column: write {1}:NAME.">
            <source>A split by {1} needs a column: write {1}:NAME.</source>
            <translation>按{1}划分需要一列：请写 {1}:列名。</translation>
        </message>
        <message id="Rows cannot be parted by '{1}'. Choose random, stratified, equal, scaffold, cluster, given, given:COLUMN, group:COLUMN, largest:COLUMN or time:COLUMN.">
            <source>Rows cannot be parted by '{1}'. Choose random, stratified, equal, scaffold, cluster, given, given:COLUMN, group:COLUMN, largest:COLUMN or time:COLUMN.</source>
            <translation>不能按“{1}”划分行。请选择 random、stratified、equal、scaffold、cluster、given、given:COLUMN、group:COLUMN、largest:COLUMN 或 time:COLUMN。</translation>
        </message>
        <message id="{1} of the groups in '{2}' stand in training and in the test or validation part, which makes the score look better than it is; split by that column under Task and split.">
            <source>{1} of the groups in '{2}' stand in training and in the test or validation part, which makes the score look better than it is; split by that column under Task and split.</source>
            <translation>“{2}”中有 {1} 个组既在训练部分，又在测试或验证部分，这会使得分偏高；请在“任务与划分”中按该列划分。</translation>
        </message>
        <message id="{1} rows of the test and validation parts equal rows of the training part, which makes the score look better than it is; keep equal rows together under Task and split.">
            <source>{1} rows of the test and validation parts equal rows of the training part, which makes the score look better than it is; keep equal rows together under Task and split.</source>
            <translation>测试和验证部分有 {1} 行与训练部分的行相同，这会使得分偏高；请在“任务与划分”中让相同的行在一起。</translation>
        </message>
        <message id="Whether the networks disagree more where they err more cannot be told from these rows.">
            <source>Whether the networks disagree more where they err more cannot be told from these rows.</source>
            <translation>从这些行无法判断网络是否在误差更大处分歧更大。</translation>
        </message>
        <message id="Where the networks disagree more they err more (rank correlation {1} over {2} predictions): the spread says which predictions to trust less.">
            <source>Where the networks disagree more they err more (rank correlation {1} over {2} predictions): the spread says which predictions to trust less.</source>
            <translation>网络分歧越大，误差也越大（{2} 个预测的秩相关为 {1}）：离散程度说明哪些预测应少信一些。</translation>
        </message>
        <message id="Where the networks disagree more they err a little more (rank correlation {1} over {2} predictions): the spread says something about the error, but not much.">
            <source>Where the networks disagree more they err a little more (rank correlation {1} over {2} predictions): the spread says something about the error, but not much.</source>
            <translation>网络分歧越大，误差略大一些（{2} 个预测的秩相关为 {1}）：离散程度对误差有所提示，但不多。</translation>
        </message>
        <message id="How far the networks disagree says nothing about how far they err here (rank correlation {1} over {2} predictions): do not take the spread for a measure of certainty.">
            <source>How far the networks disagree says nothing about how far they err here (rank correlation {1} over {2} predictions): do not take the spread for a measure of certainty.</source>
            <translation>在这里，网络的分歧程度与误差大小无关（{2} 个预测的秩相关为 {1}）：不要把离散程度当作确定性的度量。</translation>
        </message>
        <message id="Integrating the gradients">
            <source>Integrating the gradients</source>
            <translation>正在积分梯度</translation>
        </message>
        <message id="No method of explaining a row is called '{1}'. Choose gradient, integrated_gradients or occlusion.">
            <source>No method of explaining a row is called '{1}'. Choose gradient, integrated_gradients or occlusion.</source>
            <translation>没有名为“{1}”的行解释方法。请选择 gradient、integrated_gradients 或 occlusion。</translation>
        </message>
        <message id="A path of {1} steps leads nowhere. Ask for at least one.">
            <source>A path of {1} steps leads nowhere. Ask for at least one.</source>
            <translation>{1} 步的路径无处可去。请至少要求一步。</translation>
        </message>
        <message id="Taking parts away">
            <source>Taking parts away</source>
            <translation>正在去除部分</translation>
        </message>
        <message id="Shuffling needs at least two rows. Choose a larger part.">
            <source>Shuffling needs at least two rows. Choose a larger part.</source>
            <translation>打乱至少需要两行。请选择更大的部分。</translation>
        </message>
        <message id="What texts, sequences and graphs add to a prediction cannot be measured by shuffling yet; tables, pictures and signals of one size can be explained.">
            <source>What texts, sequences and graphs add to a prediction cannot be measured by shuffling yet; tables, pictures and signals of one size can be explained.</source>
            <translation>目前还不能用打乱的方法衡量文本、序列和图对预测的贡献；表格、图片和等长信号可以解释。</translation>
        </message>
        <message id="{1} repeats say nothing. Ask for at least one.">
            <source>{1} repeats say nothing. Ask for at least one.</source>
            <translation>重复 {1} 次说明不了什么。请至少要求一次。</translation>
        </message>
        <message id="Shuffling {1}">
            <source>Shuffling {1}</source>
            <translation>正在打乱 {1}</translation>
        </message>
        <message id="Looking for the plane in which the rows differ most">
            <source>Looking for the plane in which the rows differ most</source>
            <translation>正在寻找各行差异最大的平面</translation>
        </message>
        <message id="A map needs two rows and two numbers a row at least.">
            <source>A map needs two rows and two numbers a row at least.</source>
            <translation>地图至少需要两行，且每行至少两个数值。</translation>
        </message>
        <message id="All rows are equal in these columns, so there is no map of them.">
            <source>All rows are equal in these columns, so there is no map of them.</source>
            <translation>各行在这些列上完全相同，因此无法作图。</translation>
        </message>
        <message id="{1}: lines {2} to {3}, columns {4} to {5}">
            <source>{1}: lines {2} to {3}, columns {4} to {5}</source>
            <translation>{1}：第 {2} 至 {3} 行，第 {4} 至 {5} 列</translation>
        </message>
        <message id="{1}: steps {2} to {3}">
            <source>{1}: steps {2} to {3}</source>
            <translation>{1}：第 {2} 至 {3} 步</translation>
        </message>
        <message id="{1}: node {2}">
            <source>{1}: node {2}</source>
            <translation>{1}：节点 {2}</translation>
        </message>
        <message id="{1}: link {2}">
            <source>{1}: link {2}</source>
            <translation>{1}：连边 {2}</translation>
        </message>
        <message id="{1}: word {2}">
            <source>{1}: word {2}</source>
            <translation>{1}：第 {2} 个词</translation>
        </message>
        <message id="{1}: step {2}">
            <source>{1}: step {2}</source>
            <translation>{1}：第 {2} 步</translation>
        </message>
        <message id="{1}: number {2}">
            <source>{1}: number {2}</source>
            <translation>{1}：第 {2} 个数</translation>
        </message>
        <message id="The network has no Input; add one and join it to the first layer.">
            <source>The network has no Input; add one and join it to the first layer.</source>
            <translation>网络没有“输入”；请添加一个并连接到第一层。</translation>
        </message>
        <message id="No loss of the network compares with the known answers; add one behind its last layer.">
            <source>No loss of the network compares with the known answers; add one behind its last layer.</source>
            <translation>网络中没有与已知答案比较的损失；请在最后一层之后添加一个。</translation>
        </message>
        <message id="The network has no loss; add one behind its last layer.">
            <source>The network has no loss; add one behind its last layer.</source>
            <translation>网络没有损失；请在最后一层之后添加一个。</translation>
        </message>
        <message id="Add what fits the data">
            <source>Add what fits the data</source>
            <translation>添加适合数据的损失</translation>
        </message>
        <message id="{1} is fed with the known answers, which it will not have when it predicts; remove the wire from {2}.">
            <source>{1} is fed with the known answers, which it will not have when it predicts; remove the wire from {2}.</source>
            <translation>{1} 得到的是已知答案，而预测时没有答案；请去掉来自 {2} 的连线。</translation>
        </message>
        <message id="{1} compares with {2} rather than with the known answers; join Target here.">
            <source>{1} compares with {2} rather than with the known answers; join Target here.</source>
            <translation>{1} 与 {2} 比较，而不是与已知答案比较；请把“目标”连接到这里。</translation>
        </message>
        <message id="{1} has no data yet; open some and choose a target, and its shape follows.">
            <source>{1} has no data yet; open some and choose a target, and its shape follows.</source>
            <translation>{1} 还没有数据；打开数据并选择目标，它的形状就会随之确定。</translation>
        </message>
        <message id="The data have nothing called '{1}' for {2}; choose another source.">
            <source>The data have nothing called '{1}' for {2}; choose another source.</source>
            <translation>数据中没有供 {2} 使用的“{1}”；请选择另一个来源。</translation>
        </message>
        <message id="{1} cannot work with what enters it ({2}); change its settings or remove it.">
            <source>{1} cannot work with what enters it ({2}); change its settings or remove it.</source>
            <translation>{1} 无法处理进入它的内容（{2}）；请更改其设置或移除它。</translation>
        </message>
        <message id="{1} needs an output for each of the places that have an answer, in all {2}, not {3}; keep these places up to the last layer (recurrent layers: all steps), and give that {4} units.">
            <source>{1} needs an output for each of the places that have an answer, in all {2}, not {3}; keep these places up to the last layer (recurrent layers: all steps), and give that {4} units.</source>
            <translation>{1} 需要为每个有答案的位置给出输出，共 {2}，而不是 {3}；请把这些位置保留到最后一层（循环层：全部步），并给最后一层 {4} 个单元。</translation>
        </message>
        <message id="{1} compares {2} numbers with {3}; give both sides the same shape.">
            <source>{1} compares {2} numbers with {3}; give both sides the same shape.</source>
            <translation>{1} 要比较 {2} 个数与 {3} 个数；请让两边的形状相同。</translation>
        </message>
        <message id="The nodes and the edges that enter are not of the same graph; join inputs that belong together.">
            <source>The nodes and the edges that enter are not of the same graph; join inputs that belong together.</source>
            <translation>进入的节点与边不属于同一个图；请连接彼此对应的输入。</translation>
        </message>
        <message id="No layer '{1}' is known here; load the plug-in that brings it, or put another in its place.">
            <source>No layer '{1}' is known here; load the plug-in that brings it, or put another in its place.</source>
            <translation>这里不认识层“{1}”；请加载带有它的插件，或换上另一个层。</translation>
        </message>
        <message id="{1} has no input {2}; remove the wire.">
            <source>{1} has no input {2}; remove the wire.</source>
            <translation>{1} 没有输入 {2}；请去掉连线。</translation>
        </message>
        <message id="{1} has no output {2}; remove the wire.">
            <source>{1} has no output {2}; remove the wire.</source>
            <translation>{1} 没有输出 {2}；请去掉连线。</translation>
        </message>
        <message id="Two wires end in one input of {1}; remove one of them.">
            <source>Two wires end in one input of {1}; remove one of them.</source>
            <translation>两条连线终止于 {1} 的同一个输入；请去掉其中一条。</translation>
        </message>
        <message id="Add Target">
            <source>Add Target</source>
            <translation>添加目标</translation>
        </message>
        <message id="{1} is not joined to Target; join the two, so that it has something to compare with.">
            <source>{1} is not joined to Target; join the two, so that it has something to compare with.</source>
            <translation>{1} 没有连接到“目标”；请把两者连接起来，使它有可比较的对象。</translation>
        </message>
        <message id="Nothing enters {1}; join an output to it.">
            <source>Nothing enters {1}; join an output to it.</source>
            <translation>没有任何东西进入 {1}；请把一个输出连接到它。</translation>
        </message>
        <message id="Nothing enters input {1} of {2}; join an output to it.">
            <source>Nothing enters input {1} of {2}; join an output to it.</source>
            <translation>没有任何东西进入 {2} 的输入 {1}；请把一个输出连接到它。</translation>
        </message>
        <message id="A wire ends at a node that does not exist; remove the wire.">
            <source>A wire ends at a node that does not exist; remove the wire.</source>
            <translation>一条连线终止于不存在的节点；请去掉连线。</translation>
        </message>
        <message id="The wires through {1} run in a circle; remove one, so that the network runs from input to loss.">
            <source>The wires through {1} run in a circle; remove one, so that the network runs from input to loss.</source>
            <translation>经过 {1} 的连线形成了环；请去掉一条，使网络从输入通到损失。</translation>
        </message>
        <message id="{1} bears the number of another node; copy it, paste it, and delete this one.">
            <source>{1} bears the number of another node; copy it, paste it, and delete this one.</source>
            <translation>{1} 与另一个节点编号相同；请复制并粘贴它，再删除这一个。</translation>
        </message>
        <message id="This network reads the columns of a table; the data have another form.">
            <source>This network reads the columns of a table; the data have another form.</source>
            <translation>此网络读取表格的列；数据是另一种形式。</translation>
        </message>
        <message id="This network squeezes the columns of a table; the data have only one.">
            <source>This network squeezes the columns of a table; the data have only one.</source>
            <translation>这个网络压缩表格的各列；数据只有一列。</translation>
        </message>
        <message id="{1} gets numbers that {2} has bent already, so that some probabilities never come out; give it the plain sums.">
            <source>{1} gets numbers that {2} has bent already, so that some probabilities never come out; give it the plain sums.</source>
            <translation>{1} 得到的数已被 {2} 弯折过，有些概率永远出不来；请把原始的和交给它。</translation>
        </message>
        <message id="{1} bends what {2} has bent already; one activation behind a layer is enough.">
            <source>{1} bends what {2} has bent already; one activation behind a layer is enough.</source>
            <translation>{1} 弯折的是 {2} 已弯折过的数；一层之后一个激活就够了。</translation>
        </message>
        <message id="One activation in a place is enough.">
            <source>One activation in a place is enough.</source>
            <translation>一处一个激活就够了。</translation>
        </message>
        <message id="{1} lays the {2} steps of {3} side by side, and the next layer needs weights for each; the state after the last step has seen them all.">
            <source>{1} lays the {2} steps of {3} side by side, and the next layer needs weights for each; the state after the last step has seen them all.</source>
            <translation>{1} 把 {3} 的 {2} 步并排铺开，下一层要为每一步准备权重；最后一步之后的状态已看过全部。</translation>
        </message>
        <message id="Take the last step of {1} only">
            <source>Take the last step of {1} only</source>
            <translation>只取 {1} 的最后一步</translation>
        </message>
        <message id="Behind a recurrent layer its last state is mostly enough.">
            <source>Behind a recurrent layer its last state is mostly enough.</source>
            <translation>循环层之后，通常最后的状态就够了。</translation>
        </message>
        <message id="A batch is one row, of which {1} leaves nothing: each number less its own mean is 0; use Layer norm or larger batches.">
            <source>A batch is one row, of which {1} leaves nothing: each number less its own mean is 0; use Layer norm or larger batches.</source>
            <translation>一个批只有一行，{1} 会把它变得一无所有：每个数减去自己的均值都是 0；请用层归一化或更大的批。</translation>
        </message>
        <message id="With {2} rows in a batch, the mean and spread that {1} takes of them are mostly chance; use another norm or larger batches.">
            <source>With {2} rows in a batch, the mean and spread that {1} takes of them are mostly chance; use another norm or larger batches.</source>
            <translation>一批只有 {2} 行时，{1} 从中取的均值和离散度多半出于偶然；请用别的归一化或更大的批。</translation>
        </message>
        <message id="Batch norm needs batches of more than a few rows.">
            <source>Batch norm needs batches of more than a few rows.</source>
            <translation>批归一化需要每批不止几行。</translation>
        </message>
        <message id="{1} adds a bias that {2} takes out again and replaces by its own; leave it out.">
            <source>{1} adds a bias that {2} takes out again and replaces by its own; leave it out.</source>
            <translation>{1} 加上的偏置会被 {2} 去掉并换成它自己的；请省去。</translation>
        </message>
        <message id="A bias directly before a normalisation is taken out again by it.">
            <source>A bias directly before a normalisation is taken out again by it.</source>
            <translation>紧靠归一化之前的偏置会被它去掉。</translation>
        </message>
        <message id="All that {1} learns of must pass through the one unit of {2}; give it more units.">
            <source>All that {1} learns of must pass through the one unit of {2}; give it more units.</source>
            <translation>{1} 能得知的一切都要经过 {2} 的一个单元；请给它更多单元。</translation>
        </message>
        <message id="A hidden layer of one unit lets a single number through.">
            <source>A hidden layer of one unit lets a single number through.</source>
            <translation>只有一个单元的隐藏层只让一个数通过。</translation>
        </message>
        <message id="{1} wants any number from {2}, but {3} gives only a part of them, so that no answer can become certain; leave the output linear.">
            <source>{1} wants any number from {2}, but {3} gives only a part of them, so that no answer can become certain; leave the output linear.</source>
            <translation>{1} 要 {2} 给出任意的数，但 {3} 只能给出其中一部分，于是没有答案能变得确定；请让输出保持线性。</translation>
        </message>
        <message id="Logits may be any number.">
            <source>Logits may be any number.</source>
            <translation>logits 可以是任意的数。</translation>
        </message>
        <message id="Change {1} to {2} with weights">
            <source>Change {1} to {2} with weights</source>
            <translation>将 {1} 改为带权重的{2}</translation>
        </message>
        <message id="Class '{1}' has {2#} training rows and '{3}' only {4#}; give the rare ones more weight in the loss, and judge by balanced accuracy and recall.">
            <source>Class '{1}' has {2#} training rows and '{3}' only {4#}; give the rare ones more weight in the loss, and judge by balanced accuracy and recall.</source>
            <translation>类别 '{1}' 有 {2#} 个训练行，而 '{3}' 只有 {4#} 个；请在损失中给少见的类别更大的权重，并以平衡准确率和召回率来评判。</translation>
        </message>
        <message id="With one class in ten or fewer, accuracy alone misleads.">
            <source>With one class in ten or fewer, accuracy alone misleads.</source>
            <translation>当某一类只占十分之一或更少时，单看准确率会误导。</translation>
        </message>
        <message id="{1} leads nowhere, so nothing before it on this branch learns from it; join it to the network or remove it.">
            <source>{1} leads nowhere, so nothing before it on this branch learns from it; join it to the network or remove it.</source>
            <translation>{1} 不通向任何地方，因此这一支上它之前的部分都学不到东西；请把它接入网络或移除它。</translation>
        </message>
        <message id="Remove the branch that ends in {1}">
            <source>Remove the branch that ends in {1}</source>
            <translation>移除以 {1} 结束的分支</translation>
        </message>
        <message id="Every branch should lead to the loss.">
            <source>Every branch should lead to the loss.</source>
            <translation>每个分支都应通向损失。</translation>
        </message>
        <message id="{1} stands before {2}, whose running variance then fits training only; move it behind.">
            <source>{1} stands before {2}, whose running variance then fits training only; move it behind.</source>
            <translation>{1} 在 {2} 之前，使其滑动方差只适合训练；请把它移到后面。</translation>
        </message>
        <message id="Move {1} behind {2}">
            <source>Move {1} behind {2}</source>
            <translation>把 {1} 移到 {2} 之后</translation>
        </message>
        <message id="Dropout belongs behind batch normalisation.">
            <source>Dropout belongs behind batch normalisation.</source>
            <translation>Dropout 应放在批归一化之后。</translation>
        </message>
        <message id="{1} puts zeros in place of answers themselves, and the loss punishes the network for them; remove it, or put it before the last layer with weights.">
            <source>{1} puts zeros in place of answers themselves, and the loss punishes the network for them; remove it, or put it before the last layer with weights.</source>
            <translation>{1} 把答案本身换成 0，而损失会为此惩罚网络；请移除，或放到最后一个有权重的层之前。</translation>
        </message>
        <message id="Dropout belongs before the last layer with weights, not behind it.">
            <source>Dropout belongs before the last layer with weights, not behind it.</source>
            <translation>随机失活应在最后一个有权重的层之前，而不是之后。</translation>
        </message>
        <message id="{1} follows {2}, and together they leave out more than either says; keep one of them.">
            <source>{1} follows {2}, and together they leave out more than either says; keep one of them.</source>
            <translation>{1} 跟在 {2} 之后，两者一起舍去的比各自标明的都多；请只留一个。</translation>
        </message>
        <message id="One dropout in a place is enough.">
            <source>One dropout in a place is enough.</source>
            <translation>一处一个随机失活就够了。</translation>
        </message>
        <message id="{1} describes each of {2} ids by {3} numbers; fewer numbers than ids say all there is to tell and learn sooner.">
            <source>{1} describes each of {2} ids by {3} numbers; fewer numbers than ids say all there is to tell and learn sooner.</source>
            <translation>{1} 用 {3} 个数描述 {2} 个编号中的每一个；比编号少的数就能说清一切，学得也更快。</translation>
        </message>
        <message id="An embedding is narrower than its vocabulary.">
            <source>An embedding is narrower than its vocabulary.</source>
            <translation>嵌入比其词表窄。</translation>
        </message>
        <message id="Let {1} learn">
            <source>Let {1} learn</source>
            <translation>让 {1} 学习</translation>
        </message>
        <message id="All layers with weights are frozen, so nothing can learn; free {1}, or give it an adapter.">
            <source>All layers with weights are frozen, so nothing can learn; free {1}, or give it an adapter.</source>
            <translation>所有有权重的层都冻结了，什么也学不到；请解冻 {1}，或给它一个适配器。</translation>
        </message>
        <message id="Something in a network must be free to learn.">
            <source>Something in a network must be free to learn.</source>
            <translation>网络中总要有能学习的部分。</translation>
        </message>
        <message id="The weights move {1} times in the whole training, which is rarely enough; use smaller batches or more epochs.">
            <source>The weights move {1} times in the whole training, which is rarely enough; use smaller batches or more epochs.</source>
            <translation>整个训练中权重只移动 {1} 次，很少够用；请用更小的批或更多轮次。</translation>
        </message>
        <message id="Training takes enough steps to learn something.">
            <source>Training takes enough steps to learn something.</source>
            <translation>训练要有足够的步数才能学到东西。</translation>
        </message>
        <message id="{1} lets the units before {2} compete for one whole, so that little gets through; use ReLU between layers and keep the softmax for the end.">
            <source>{1} lets the units before {2} compete for one whole, so that little gets through; use ReLU between layers and keep the softmax for the end.</source>
            <translation>{1} 让 {2} 之前的各单元争夺一个整体，通过的很少；层间请用 ReLU，把 softmax 留到最后。</translation>
        </message>
        <message id="Softmax belongs at the end of a network, not between its layers.">
            <source>Softmax belongs at the end of a network, not between its layers.</source>
            <translation>softmax 应在网络末端，而不在层间。</translation>
        </message>
        <message id="{1} needs {2#} weights for the {3} that {4} lays flat; take the mean of each channel instead, or pool more before it.">
            <source>{1} needs {2#} weights for the {3} that {4} lays flat; take the mean of each channel instead, or pool more before it.</source>
            <translation>{4} 铺平的 {3} 让 {1} 需要 {2#} 个权重；请改取每个通道的均值，或在之前多做池化。</translation>
        </message>
        <message id="A dense layer behind a flattened picture should not hold nearly all weights.">
            <source>A dense layer behind a flattened picture should not hold nearly all weights.</source>
            <translation>铺平的图像之后的全连接层不应占去几乎全部权重。</translation>
        </message>
        <message id="The column '{1}' looks like an identifier: it tells the rows apart and says nothing of new ones; leave it out.">
            <source>The column '{1}' looks like an identifier: it tells the rows apart and says nothing of new ones; leave it out.</source>
            <translation>列 '{1}' 像是标识符：它只区分各行，对新的行没有任何说明；请去掉它。</translation>
        </message>
        <message id="No input only tells the rows apart.">
            <source>No input only tells the rows apart.</source>
            <translation>没有只用来区分各行的输入。</translation>
        </message>
        <message id="{1} passes everything on as it is; remove it, or change its settings.">
            <source>{1} passes everything on as it is; remove it, or change its settings.</source>
            <translation>{1} 把一切原样传下去；请移除，或更改设置。</translation>
        </message>
        <message id="Every layer does something.">
            <source>Every layer does something.</source>
            <translation>每一层都有作用。</translation>
        </message>
        <message id="The column '{1}' says the same as the target and will not be known when it matters; leave it out on the Data page, unless it truly is measured before.">
            <source>The column '{1}' says the same as the target and will not be known when it matters; leave it out on the Data page, unless it truly is measured before.</source>
            <translation>列“{1}”与目标说的是同一件事，真正要用时并不知道；请在“数据”页去掉它，除非它确实是事先测得的。</translation>
        </message>
        <message id="No input gives the answer away.">
            <source>No input gives the answer away.</source>
            <translation>没有输入泄露答案。</translation>
        </message>
        <message id="{1} takes logits, but {2} has made probabilities of them already; leave the activation to the loss, or choose a loss that takes probabilities.">
            <source>{1} takes logits, but {2} has made probabilities of them already; leave the activation to the loss, or choose a loss that takes probabilities.</source>
            <translation>{1} 接受 logits，但 {2} 已经把它们变成了概率；请把激活交给损失，或选择接受概率的损失。</translation>
        </message>
        <message id="A loss that takes logits must not be given probabilities.">
            <source>A loss that takes logits must not be given probabilities.</source>
            <translation>接受 logits 的损失不能输入概率。</translation>
        </message>
        <message id="{1} has a share of 0, so that nothing learns from it; give it a share, or remove it.">
            <source>{1} has a share of 0, so that nothing learns from it; give it a share, or remove it.</source>
            <translation>{1} 的份额为 0，没有东西从它学习；请给它份额，或移除。</translation>
        </message>
        <message id="Every loss counts.">
            <source>Every loss counts.</source>
            <translation>每个损失都计入。</translation>
        </message>
        <message id="{1} takes {2} from itself, which is always 0; join it to another branch.">
            <source>{1} takes {2} from itself, which is always 0; join it to another branch.</source>
            <translation>{1} 用 {2} 减去它自己，结果总是 0；请接到另一个分支。</translation>
        </message>
        <message id="All wires into {1} come from {2}, so it adds nothing new; join it to another branch, or remove it.">
            <source>All wires into {1} come from {2}, so it adds nothing new; join it to another branch, or remove it.</source>
            <translation>进入 {1} 的连线都来自 {2}，没有带来新东西；请接到另一个分支，或移除。</translation>
        </message>
        <message id="A merge wants different branches.">
            <source>A merge wants different branches.</source>
            <translation>合并需要不同的分支。</translation>
        </message>
        <message id="{1} and {2} are linear one after the other and can do no more than one of them alone; give {3} an activation such as relu.">
            <source>{1} and {2} are linear one after the other and can do no more than one of them alone; give {3} an activation such as relu.</source>
            <translation>{1} 和 {2} 是相继的两个线性层，作用不超过其中一个；请给 {3} 加上激活，例如 relu。</translation>
        </message>
        <message id="Between two linear layers stands an activation.">
            <source>Between two linear layers stands an activation.</source>
            <translation>两个线性层之间应有激活。</translation>
        </message>
        <message id="The network has {1#} parameters for {2#} training rows and may learn them by heart; watch the validation loss, add dropout, or use fewer units.">
            <source>The network has {1#} parameters for {2#} training rows and may learn them by heart; watch the validation loss, add dropout, or use fewer units.</source>
            <translation>网络有 {1#} 个参数，而训练行只有 {2#} 行，可能会死记硬背；请观察验证损失，加入 dropout，或减少单元。</translation>
        </message>
        <message id="More parameters than rows call for regularisation.">
            <source>More parameters than rows call for regularisation.</source>
            <translation>参数多于行数时需要正则化。</translation>
        </message>
        <message id="Keep {1} % of the rows for validation">
            <source>Keep {1} % of the rows for validation</source>
            <translation>留出 {1} % 的行用于验证</translation>
        </message>
        <message id="Training is to stop when the validation loss no longer falls, but no row is kept for validation; set a part aside under Task and split, or a patience of 0.">
            <source>Training is to stop when the validation loss no longer falls, but no row is kept for validation; set a part aside under Task and split, or a patience of 0.</source>
            <translation>训练要在验证损失不再下降时停止，却没有留出验证行；请在“任务与划分”中留出一部分，或把耐心设为 0。</translation>
        </message>
        <message id="No row is kept for validation, so that learning by heart stays unseen; set a part aside under Task and split.">
            <source>No row is kept for validation, so that learning by heart stays unseen; set a part aside under Task and split.</source>
            <translation>没有留出验证行，死记硬背就看不出来；请在“任务与划分”中留出一部分。</translation>
        </message>
        <message id="Some rows are kept aside to see whether the network only learns by heart.">
            <source>Some rows are kept aside to see whether the network only learns by heart.</source>
            <translation>留出一些行，看看网络是否只是死记硬背。</translation>
        </message>
        <message id="{1} forces the answers themselves to a mean and a spread of its own; remove it, or put it before the last layer with weights.">
            <source>{1} forces the answers themselves to a mean and a spread of its own; remove it, or put it before the last layer with weights.</source>
            <translation>{1} 把答案本身强行变成它自己的均值和离散度；请移除，或放到最后一个有权重的层之前。</translation>
        </message>
        <message id="Behind a normalisation stands a layer that can scale its numbers freely.">
            <source>Behind a normalisation stands a layer that can scale its numbers freely.</source>
            <translation>归一化之后要有一层能自由缩放其数值。</translation>
        </message>
        <message id="{1} sees the words of {2} in no order; put Positional encoding between them when their order matters.">
            <source>{1} sees the words of {2} in no order; put Positional encoding between them when their order matters.</source>
            <translation>{1} 看到的 {2} 的词没有次序；次序重要时请在两者之间放位置编码。</translation>
        </message>
        <message id="Insert {1}">
            <source>Insert {1}</source>
            <translation>插入 {1}</translation>
        </message>
        <message id="Attention over words needs to be told their order.">
            <source>Attention over words needs to be told their order.</source>
            <translation>对词的注意力需要得知它们的次序。</translation>
        </message>
        <message id="{1} over one unit is always 1; use a sigmoid, or one unit a class.">
            <source>{1} over one unit is always 1; use a sigmoid, or one unit a class.</source>
            <translation>单个单元上的 {1} 恒为 1；请用 sigmoid，或每类一个单元。</translation>
        </message>
        <message id="{1} gives {2} numbers, but the target needs {3}; give it as many units.">
            <source>{1} gives {2} numbers, but the target needs {3}; give it as many units.</source>
            <translation>{1} 给出 {2} 个数，而目标需要 {3} 个；请给它同样多的单元。</translation>
        </message>
        <message id="No training row is of class '{1}', so its output cannot learn; split stratified, or leave the class out.">
            <source>No training row is of class '{1}', so its output cannot learn; split stratified, or leave the class out.</source>
            <translation>没有训练行属于类别“{1}”，因此它的输出无法学习；请分层划分，或略去该类别。</translation>
        </message>
        <message id="The network must give a number for each class or target that there is.">
            <source>The network must give a number for each class or target that there is.</source>
            <translation>网络必须为每个类别或目标给出一个数。</translation>
        </message>
        <message id="The target has values such as {1} (as the loss sees them), which {2} can never give through {3}; leave the output linear.">
            <source>The target has values such as {1} (as the loss sees them), which {2} can never give through {3}; leave the output linear.</source>
            <translation>目标有 {1} 这样的值（在损失看来），{2} 经过 {3} 永远给不出；请让输出保持线性。</translation>
        </message>
        <message id="The output can give every value that the target has.">
            <source>The output can give every value that the target has.</source>
            <translation>输出能给出目标具有的每个值。</translation>
        </message>
        <message id="{1} follows {2} with nothing learnt between them; one pooling of {3} does the same, or put a convolution between.">
            <source>{1} follows {2} with nothing learnt between them; one pooling of {3} does the same, or put a convolution between.</source>
            <translation>{1} 紧跟 {2}，其间什么也没学；一个 {3} 的池化效果相同，或在其间放卷积。</translation>
        </message>
        <message id="Make one pooling of {1} and {2}">
            <source>Make one pooling of {1} and {2}</source>
            <translation>把 {1} 和 {2} 合为一个池化</translation>
        </message>
        <message id="Two poolings in a row are one larger one.">
            <source>Two poolings in a row are one larger one.</source>
            <translation>连续两个池化等于一个更大的池化。</translation>
        </message>
        <message id="{1} takes probabilities, but {2} gives any number; put {3} between them, or choose a loss that takes logits.">
            <source>{1} takes probabilities, but {2} gives any number; put {3} between them, or choose a loss that takes logits.</source>
            <translation>{1} 接受概率，但 {2} 给出任意数；请在两者之间放入 {3}，或选择接受 logits 的损失。</translation>
        </message>
        <message id="A loss that takes probabilities must not be given logits.">
            <source>A loss that takes probabilities must not be given logits.</source>
            <translation>接受概率的损失不能输入 logits。</translation>
        </message>
        <message id="All that stands before {1} learns only to make the loss worse; join it to a second loss by a way past it, or remove it.">
            <source>All that stands before {1} learns only to make the loss worse; join it to a second loss by a way past it, or remove it.</source>
            <translation>{1} 之前的一切只学着让损失变差；请绕过它接到第二个损失，或移除。</translation>
        </message>
        <message id="Layers before a gradient reversal learn from another loss, too.">
            <source>Layers before a gradient reversal learn from another loss, too.</source>
            <translation>梯度反转之前的层也要从另一个损失学习。</translation>
        </message>
        <message id="Set {1~} to {2}">
            <source>Set {1~} to {2}</source>
            <translation>将{1~}设为 {2}</translation>
        </message>
        <message id="Leave out {1}">
            <source>Leave out {1}</source>
            <translation>去掉 {1}</translation>
        </message>
        <message id="Give {1} and those behind it ReLU">
            <source>Give {1} and those behind it ReLU</source>
            <translation>给 {1} 及其后各层换上 ReLU</translation>
        </message>
        <message id="From {1} on {2} layers in a row flatten out at both ends, and little of the gradient comes through them; use ReLU, or put Batch norm between.">
            <source>From {1} on {2} layers in a row flatten out at both ends, and little of the gradient comes through them; use ReLU, or put Batch norm between.</source>
            <translation>从 {1} 起连续 {2} 层两端都趋平，梯度很少能通过；请用 ReLU，或在其间放批归一化。</translation>
        </message>
        <message id="Many saturating layers one behind the other let the gradient vanish.">
            <source>Many saturating layers one behind the other let the gradient vanish.</source>
            <translation>许多饱和层相接会让梯度消失。</translation>
        </message>
        <message id="{1} tells each step of the whole sequence, but the next token is the answer: the network would copy it. Let what it tells pass through a Gaussian sample, as the code of a variational autoencoder does.">
            <source>{1} tells each step of the whole sequence, but the next token is the answer: the network would copy it. Let what it tells pass through a Gaussian sample, as the code of a variational autoencoder does.</source>
            <translation>{1}把整个序列告诉每一步，而答案正是下一个词元：网络会照抄。请让它所说的经过高斯采样，就像变分自编码器的编码那样。</translation>
        </message>
        <message id="{1} also reads what comes later, but the next token is the answer: the network would copy it. Let it look back only.">
            <source>{1} also reads what comes later, but the next token is the answer: the network would copy it. Let it look back only.</source>
            <translation>{1} 也会读取后面的内容，而下一个词元正是答案：网络会直接照抄。请让它只看前面的内容。</translation>
        </message>
        <message id="A network that tells what comes next must not look ahead.">
            <source>A network that tells what comes next must not look ahead.</source>
            <translation>预测下一个词元的网络不得向后看。</translation>
        </message>
        <message id="{1} undoes the mean and the spread that SELU keeps in {2}; Alpha dropout leaves them as they are.">
            <source>{1} undoes the mean and the spread that SELU keeps in {2}; Alpha dropout leaves them as they are.</source>
            <translation>{1} 破坏了 SELU 在 {2} 中保持的均值和离散度；Alpha 随机失活会让它们保持原样。</translation>
        </message>
        <message id="Behind SELU stands Alpha dropout.">
            <source>Behind SELU stands Alpha dropout.</source>
            <translation>SELU 之后用 Alpha 随机失活。</translation>
        </message>
        <message id="Split by {1}">
            <source>Split by {1}</source>
            <translation>按 {1} 划分</translation>
        </message>
        <message id="Keep equal rows together">
            <source>Keep equal rows together</source>
            <translation>相同的行放在一起</translation>
        </message>
        <message id="No row or group of the test stands in training, too.">
            <source>No row or group of the test stands in training, too.</source>
            <translation>测试中的行或组都不出现在训练中。</translation>
        </message>
        <message id="{1} follows {2}: the second softmax makes all classes nearly equal; remove one.">
            <source>{1} follows {2}: the second softmax makes all classes nearly equal; remove one.</source>
            <translation>{1} 跟在 {2} 之后：第二个 softmax 使所有类别几乎相等；请移除一个。</translation>
        </message>
        <message id="Softmax must not be applied to what softmax gave.">
            <source>Softmax must not be applied to what softmax gave.</source>
            <translation>Softmax 不应作用于 softmax 的结果。</translation>
        </message>
        <message id="{1} keeps the gradient from all layers with weights, so nothing learns; remove it.">
            <source>{1} keeps the gradient from all layers with weights, so nothing learns; remove it.</source>
            <translation>{1} 挡住了所有有权重的层的梯度，什么也学不到；请移除。</translation>
        </message>
        <message id="The gradient must reach some layer with weights.">
            <source>The gradient must reach some layer with weights.</source>
            <translation>梯度必须到达某个有权重的层。</translation>
        </message>
        <message id="The window of {1} is {2} wide and moves by {3}, so that places between are left out; let it move by {2} or less.">
            <source>The window of {1} is {2} wide and moves by {3}, so that places between are left out; let it move by {2} or less.</source>
            <translation>{1} 的窗口宽 {2}，每次移动 {3}，中间的位置被漏掉；请让它移动不超过 {2}。</translation>
        </message>
        <message id="A window should not move by more than its own width.">
            <source>A window should not move by more than its own width.</source>
            <translation>窗口的移动不应超过自身宽度。</translation>
        </message>
        <message id="{1} leaves out {2} % of the numbers, so that hardly anything gets through while training; 20 to 50 % is usual.">
            <source>{1} leaves out {2} % of the numbers, so that hardly anything gets through while training; 20 to 50 % is usual.</source>
            <translation>{1} 舍去 {2} % 的数，训练时几乎什么也通不过；通常为 20 到 50 %。</translation>
        </message>
        <message id="Dropout leaves enough of the numbers to learn from.">
            <source>Dropout leaves enough of the numbers to learn from.</source>
            <translation>随机失活要留下足够的数供学习。</translation>
        </message>
        <message id="The largest column of {1} varies {2} times as much as the smallest and will drown it; standardise the columns on the Prepare page.">
            <source>The largest column of {1} varies {2} times as much as the smallest and will drown it; standardise the columns on the Prepare page.</source>
            <translation>{1} 中变化最大的列是最小列的 {2} 倍，会把它淹没；请在“准备”页把各列标准化。</translation>
        </message>
        <message id="Inputs should vary on like scales.">
            <source>Inputs should vary on like scales.</source>
            <translation>各输入的变化尺度应相近。</translation>
        </message>
        <message id="Remove the augmentation {1}">
            <source>Remove the augmentation {1}</source>
            <translation>删除增强“{1}”</translation>
        </message>
        <message id="Every augmentation suits the data that it is to change.">
            <source>Every augmentation suits the data that it is to change.</source>
            <translation>每项增强都适合它要改动的数据。</translation>
        </message>
        <message id="The first weights of {1} spread as {2} has it, but before {3} they keep the right spread with {4}; set that under First weights.">
            <source>The first weights of {1} spread as {2} has it, but before {3} they keep the right spread with {4}; set that under First weights.</source>
            <translation>{1} 的初始权重按 {2} 分布，但在 {3} 之前用 {4} 才能保持合适的离散度；请在“初始权重”中设置。</translation>
        </message>
        <message id="The first weights should suit the activation behind them.">
            <source>The first weights should suit the activation behind them.</source>
            <translation>初始权重应适合其后的激活。</translation>
        </message>
        <message id="The learning rate {1} is far above what {2} works with, and training will hardly settle; begin with {3}.">
            <source>The learning rate {1} is far above what {2} works with, and training will hardly settle; begin with {3}.</source>
            <translation>学习率 {1} 远高于 {2} 的适用范围，训练很难稳定；请从 {3} 开始。</translation>
        </message>
        <message id="The learning rate {1} is far below what {2} works with, and training will hardly move; begin with {3}.">
            <source>The learning rate {1} is far below what {2} works with, and training will hardly move; begin with {3}.</source>
            <translation>学习率 {1} 远低于 {2} 的适用范围，训练几乎不动；请从 {3} 开始。</translation>
        </message>
        <message id="The learning rate is of the size that its optimizer works with.">
            <source>The learning rate is of the size that its optimizer works with.</source>
            <translation>学习率应在其优化器适用的量级。</translation>
        </message>
        <message id="Only {1} is left where {2} looks for patterns, so all but one place of its window lies outside; pool and stride less before it, or give it a kernel of 1.">
            <source>Only {1} is left where {2} looks for patterns, so all but one place of its window lies outside; pool and stride less before it, or give it a kernel of 1.</source>
            <translation>{2} 寻找图样的地方只剩 {1}，其窗口除一处外都在外面；请在之前少做池化和跨步，或给它大小为 1 的核。</translation>
        </message>
        <message id="A convolution needs more than one pixel to find a pattern.">
            <source>A convolution needs more than one pixel to find a pattern.</source>
            <translation>卷积需要不止一个像素才能找到图样。</translation>
        </message>
        <message id="This network reads what is known of the links of a graph; of these nothing is known.">
            <source>This network reads what is known of the links of a graph; of these nothing is known.</source>
            <translation>此网络读取图中连边的信息；而这些数据没有连边的信息。</translation>
        </message>
        <message id="Let it stand once">
            <source>Let it stand once</source>
            <translation>只保留一份</translation>
        </message>
        <message id="This is no graph; it needs an object with 'nodes' and 'edges'.">
            <source>This is no graph; it needs an object with 'nodes' and 'edges'.</source>
            <translation>这不是图；它需要一个含有 'nodes' 和 'edges' 的对象。</translation>
        </message>
        <message id="A newer Netloom wrote this graph (form {1}; this one reads {2}); open it there.">
            <source>A newer Netloom wrote this graph (form {1}; this one reads {2}); open it there.</source>
            <translation>这个图由更新版本的 Netloom 写成（格式 {1}；本版本读取 {2}）；请在新版本中打开。</translation>
        </message>
        <message id="The values stand more than {1} deep in one another; this is no graph.">
            <source>The values stand more than {1} deep in one another; this is no graph.</source>
            <translation>各值嵌套超过 {1} 层；这不是图。</translation>
        </message>
        <message id="This is not valid JSON; mend what stands here, or export the graph again.">
            <source>This is not valid JSON; mend what stands here, or export the graph again.</source>
            <translation>这不是有效的 JSON；请修正此处，或重新导出图。</translation>
        </message>
        <message id="This is not valid JSON ({1}); export the graph again.">
            <source>This is not valid JSON ({1}); export the graph again.</source>
            <translation>这不是有效的 JSON（{1}）；请重新导出图。</translation>
        </message>
        <message id="'{1}' must be a list in square brackets.">
            <source>'{1}' must be a list in square brackets.</source>
            <translation>“{1}”必须是方括号中的列表。</translation>
        </message>
        <message id="A whole number from 0 to {1} must stand here.">
            <source>A whole number from 0 to {1} must stand here.</source>
            <translation>这里必须是 0 到 {1} 的整数。</translation>
        </message>
        <message id="The node needs '{1}' with a text.">
            <source>The node needs '{1}' with a text.</source>
            <translation>节点需要带文本的“{1}”。</translation>
        </message>
        <message id="A node must be an object with 'id' and 'type'.">
            <source>A node must be an object with 'id' and 'type'.</source>
            <translation>节点必须是含有 'id' 和 'type' 的对象。</translation>
        </message>
        <message id="Two nodes have the id {1}; give one of them another.">
            <source>Two nodes have the id {1}; give one of them another.</source>
            <translation>两个节点的 id 都是 {1}；请给其中一个另取编号。</translation>
        </message>
        <message id="The node needs '{1}' with a whole number.">
            <source>The node needs '{1}' with a whole number.</source>
            <translation>节点需要带整数的“{1}”。</translation>
        </message>
        <message id="A node's id must lie from 1 to 4294967294.">
            <source>A node's id must lie from 1 to 4294967294.</source>
            <translation>节点的 id 必须在 1 到 4294967294 之间。</translation>
        </message>
        <message id="A position is two numbers: [x, y].">
            <source>A position is two numbers: [x, y].</source>
            <translation>位置由两个数组成：[x, y]。</translation>
        </message>
        <message id="A group must be an object with 'id' and 'title'.">
            <source>A group must be an object with 'id' and 'title'.</source>
            <translation>分组必须是含有“id”和“title”的对象。</translation>
        </message>
        <message id="The group's id {1} is taken or none; give it another.">
            <source>The group's id {1} is taken or none; give it another.</source>
            <translation>分组的编号 {1} 已被占用或无效；请换一个编号。</translation>
        </message>
        <message id="A group stands from 1 to {1} times.">
            <source>A group stands from 1 to {1} times.</source>
            <translation>分组可以重复 1 到 {1} 次。</translation>
        </message>
        <message id="A bent wire must be an object with 'to' and 'points'.">
            <source>A bent wire must be an object with 'to' and 'points'.</source>
            <translation>弯折的连线必须是含有“to”和“points”的对象。</translation>
        </message>
        <message id="No wire ends here, so none can be bent.">
            <source>No wire ends here, so none can be bent.</source>
            <translation>没有连线接到这里，因此无法弯折。</translation>
        </message>
        <message id="A network flows 'right' or 'down'.">
            <source>A network flows 'right' or 'down'.</source>
            <translation>网络的走向是“right”或“down”。</translation>
        </message>
        <message id="{1} contains itself; put it into another group or into none.">
            <source>{1} contains itself; put it into another group or into none.</source>
            <translation>{1} 包含了自身；请将它放入其他分组，或不放入任何分组。</translation>
        </message>
        <message id="There are too many groups, or too many in one another, at {1}; take some away.">
            <source>There are too many groups, or too many in one another, at {1}; take some away.</source>
            <translation>{1} 处的分组过多或嵌套过深；请去掉一些。</translation>
        </message>
        <message id="{1} stands in a group that there is not; add the group or leave 'group' out.">
            <source>{1} stands in a group that there is not; add the group or leave 'group' out.</source>
            <translation>{1} 所在的分组不存在；请添加该分组，或去掉“group”。</translation>
        </message>
        <message id="'params' must be an object with a value for each setting.">
            <source>'params' must be an object with a value for each setting.</source>
            <translation>'params' 必须是一个对象，每个设置一个值。</translation>
        </message>
        <message id="The number for '{1}' is too large.">
            <source>The number for '{1}' is too large.</source>
            <translation>“{1}”的数太大。</translation>
        </message>
        <message id="The setting '{1}' takes a number, a text, true or false.">
            <source>The setting '{1}' takes a number, a text, true or false.</source>
            <translation>设置“{1}”接受数、文本、true 或 false。</translation>
        </message>
        <message id="A wire must be an object with 'from' and 'to'.">
            <source>A wire must be an object with 'from' and 'to'.</source>
            <translation>连线必须是含有 'from' 和 'to' 的对象。</translation>
        </message>
        <message id="No node has the id {1}; mend the wire or add the node.">
            <source>No node has the id {1}; mend the wire or add the node.</source>
            <translation>没有节点的 id 是 {1}；请修正连线或添加该节点。</translation>
        </message>
        <message id="An end of a wire is a node's id, or [id, port].">
            <source>An end of a wire is a node's id, or [id, port].</source>
            <translation>连线的一端是节点的 id，或 [id, 端口]。</translation>
        </message>
        <message id="Add Input of {1}">
            <source>Add Input of {1}</source>
            <translation>添加 {1} 的输入</translation>
        </message>
        <message id="{1} needs numbers, not the ids of words or categories; put Embedding before it.">
            <source>{1} needs numbers, not the ids of words or categories; put Embedding before it.</source>
            <translation>{1} 需要数值，而不是词或类别的编号；请在它前面放一个嵌入层。</translation>
        </message>
        <message id="{1} needs samples of one size, and those that enter are of varying length; put a layer before it that gives one result for a whole sample, such as Sequence average or Readout.">
            <source>{1} needs samples of one size, and those that enter are of varying length; put a layer before it that gives one result for a whole sample, such as Sequence average or Readout.</source>
            <translation>{1} 需要大小一致的样本，而输入的样本长短不一；请在它前面放一个对整个样本只给出一个结果的层，例如序列平均或读出层。</translation>
        </message>
        <message id="{1} joins its inputs item by item, and they do not have the same items ({2} and {3}); join inputs that come from the same sequence or graph.">
            <source>{1} joins its inputs item by item, and they do not have the same items ({2} and {3}); join inputs that come from the same sequence or graph.</source>
            <translation>{1} 逐项合并各输入，而它们的项并不相同（{2} 和 {3}）；请连接来自同一序列或同一图的输入。</translation>
        </message>
        <message id="Bring all inputs of {1} to {2}">
            <source>Bring all inputs of {1} to {2}</source>
            <translation>将 {1} 的所有输入变为 {2}</translation>
        </message>
        <message id="Insert Flatten before each input">
            <source>Insert Flatten before each input</source>
            <translation>在每个输入前插入 Flatten</translation>
        </message>
        <message id="Insert {1} before each input">
            <source>Insert {1} before each input</source>
            <translation>在每个输入前插入{1}</translation>
        </message>
        <message id="This network reads a fingerprint of each molecule; the data hold none. Open the molecules again with morgan under &quot;Learn from&quot; (netloom-run new --option inputs=morgan).">
            <source>This network reads a fingerprint of each molecule; the data hold none. Open the molecules again with morgan under "Learn from" (netloom-run new --option inputs=morgan).</source>
            <translation>此网络读取每个分子的指纹，而数据中没有。请重新打开分子，并在“学习依据”中选择 morgan（netloom-run new --option inputs=morgan）。</translation>
        </message>
        <message id="This network reads the SMILES of each molecule sign by sign; the data hold none. Open the molecules again with tokens under &quot;Learn from&quot; (netloom-run new --option inputs=tokens).">
            <source>This network reads the SMILES of each molecule sign by sign; the data hold none. Open the molecules again with tokens under "Learn from" (netloom-run new --option inputs=tokens).</source>
            <translation>此网络逐个符号读取每个分子的 SMILES，而数据中没有。请重新打开分子，并在“学习依据”中选择 tokens（netloom-run new --option inputs=tokens）。</translation>
        </message>
        <message id="{1} compares with no answers, so that nothing would be learnt from them; choose another loss, and add this one beside it.">
            <source>{1} compares with no answers, so that nothing would be learnt from them; choose another loss, and add this one beside it.</source>
            <translation>{1} 不与任何答案比较，因此无法从答案中学习；请选择其他损失，并将它添加在旁边。</translation>
        </message>
        <message id="This network reads from both ends, but the data ask at each step for the next one, which it would copy.">
            <source>This network reads from both ends, but the data ask at each step for the next one, which it would copy.</source>
            <translation>此网络从两端读取，而数据在每一步要求给出下一个词元，网络会直接照抄。</translation>
        </message>
        <message id="This network tells of each token the next one; the data ask for something else.">
            <source>This network tells of each token the next one; the data ask for something else.</source>
            <translation>此网络为每个词元给出下一个词元，而数据要求的是别的内容。</translation>
        </message>
        <message id="Multilayer perceptron">
            <source>Multilayer perceptron</source>
            <translation>多层感知机</translation>
        </message>
        <message id="Dense layers one behind the other: the first thing to try on a table.">
            <source>Dense layers one behind the other: the first thing to try on a table.</source>
            <translation>全连接层依次相接：处理表格时最先尝试的网络。</translation>
        </message>
        <message id="Wide and deep">
            <source>Wide and deep</source>
            <translation>宽与深</translation>
        </message>
        <message id="A straight way beside a deep one: simple rules are learnt at once, the rest by the layers.">
            <source>A straight way beside a deep one: simple rules are learnt at once, the rest by the layers.</source>
            <translation>一条直路与一条深路并行：简单的规律立即学到，其余由各层学习。</translation>
        </message>
        <message id="Residual perceptron">
            <source>Residual perceptron</source>
            <translation>残差感知机</translation>
        </message>
        <message id="Blocks that only learn what to add to their input, so that many of them still learn well.">
            <source>Blocks that only learn what to add to their input, so that many of them still learn well.</source>
            <translation>各块只学习给输入加上什么，因此即使很多块也学得好。</translation>
        </message>
        <message id="Autoencoder">
            <source>Autoencoder</source>
            <translation>自编码器</translation>
        </message>
        <message id="Squeezes the columns into a short code that must serve to tell them again as well as to answer, so that it learns what the rows have in common.">
            <source>Squeezes the columns into a short code that must serve to tell them again as well as to answer, so that it learns what the rows have in common.</source>
            <translation>将各列压缩成一段短编码，既要能还原各列，又要能给出答案，从而学到各行的共同之处。</translation>
        </message>
        <message id="Variational autoencoder">
            <source>Variational autoencoder</source>
            <translation>变分自编码器</translation>
        </message>
        <message id="An autoencoder whose code is drawn at random from normal distributions, so that like rows get like codes; a second loss keeps these near the standard normal one.">
            <source>An autoencoder whose code is drawn at random from normal distributions, so that like rows get like codes; a second loss keeps these near the standard normal one.</source>
            <translation>编码从正态分布中随机抽取的自编码器，使相似的行得到相似的编码；另一个损失使这些分布接近标准正态分布。</translation>
        </message>
        <message id="Fingerprint MLP">
            <source>Fingerprint MLP</source>
            <translation>指纹 MLP</translation>
        </message>
        <message id="Dense layers on a fingerprint that says which groups of atoms a molecule has: quick, and hard to beat where molecules are few.">
            <source>Dense layers on a fingerprint that says which groups of atoms a molecule has: quick, and hard to beat where molecules are few.</source>
            <translation>在指纹上的全连接层；指纹说明分子含有哪些原子基团。速度快，分子较少时很难被超越。</translation>
        </message>
        <message id="The network that read the digits on cheques: two convolutions, each followed by a pooling.">
            <source>The network that read the digits on cheques: two convolutions, each followed by a pooling.</source>
            <translation>曾用来识读支票数字的网络：两个卷积，各接一个池化。</translation>
        </message>
        <message id="Convolutional network">
            <source>Convolutional network</source>
            <translation>卷积网络</translation>
        </message>
        <message id="Pairs of small convolutions, then a pooling, twice: a good first network for pictures.">
            <source>Pairs of small convolutions, then a pooling, twice: a good first network for pictures.</source>
            <translation>成对的小卷积后接池化，重复两次：适合作为图像的第一个网络。</translation>
        </message>
        <message id="Residual network">
            <source>Residual network</source>
            <translation>残差网络</translation>
        </message>
        <message id="Convolutions in blocks that are added to their own input; the picture's mean goes to the output.">
            <source>Convolutions in blocks that are added to their own input; the picture's mean goes to the output.</source>
            <translation>卷积成块，并加到自己的输入上；图像的均值送往输出。</translation>
        </message>
        <message id="Answers at each pixel: looks at the picture ever more coarsely, then ever more finely again, with what it saw before beside it. For outlines of cells or organs.">
            <source>Answers at each pixel: looks at the picture ever more coarsely, then ever more finely again, with what it saw before beside it. For outlines of cells or organs.</source>
            <translation>在每个像素处给出答案：先逐级粗看图像，再逐级细看，并参照之前所见。用于勾画细胞或器官的轮廓。</translation>
        </message>
        <message id="LSTM">
            <source>LSTM</source>
            <translation>LSTM</translation>
        </message>
        <message id="Reads a sequence step by step and answers from the state after the last one.">
            <source>Reads a sequence step by step and answers from the state after the last one.</source>
            <translation>逐步读取序列，由最后一步之后的状态给出答案。</translation>
        </message>
        <message id="SMILES LSTM">
            <source>SMILES LSTM</source>
            <translation>SMILES LSTM</translation>
        </message>
        <message id="Reads the line that writes a molecule sign by sign, as one reads a text, and answers from the state after the last one.">
            <source>Reads the line that writes a molecule sign by sign, as one reads a text, and answers from the state after the last one.</source>
            <translation>像读文本一样逐个符号读取分子的书写式，并由最后一个符号之后的状态给出答案。</translation>
        </message>
        <message id="Transformer">
            <source>Transformer</source>
            <translation>Transformer</translation>
        </message>
        <message id="Every step looks at all others; the mean over the steps answers.">
            <source>Every step looks at all others; the mean over the steps answers.</source>
            <translation>每一步都看其他所有步；由各步的均值给出答案。</translation>
        </message>
        <message id="LSTM tagger">
            <source>LSTM tagger</source>
            <translation>LSTM 标注器</translation>
        </message>
        <message id="Reads a sequence from both ends and answers at each step: names in a text, states in a signal.">
            <source>Reads a sequence from both ends and answers at each step: names in a text, states in a signal.</source>
            <translation>从两端读取序列，在每一步给出答案：文本中的名称、信号中的状态。</translation>
        </message>
        <message id="Language model">
            <source>Language model</source>
            <translation>语言模型</translation>
        </message>
        <message id="Reads a sequence from its start and tells at each step what comes next, so that it can go on by itself: new molecules as SMILES. Read them with the inputs next_token.">
            <source>Reads a sequence from its start and tells at each step what comes next, so that it can go on by itself: new molecules as SMILES. Read them with the inputs next_token.</source>
            <translation>从头读取序列，并在每一步给出接下来的词元，因此能自行续写：例如以 SMILES 写出新分子。读取分子时请选择输入 next_token。</translation>
        </message>
        <message id="SMILES autoencoder">
            <source>SMILES autoencoder</source>
            <translation>SMILES 自编码器</translation>
        </message>
        <message id="A variational autoencoder: squeezes a molecule's SMILES into a code of 64 numbers and writes it again from them. Codes near each other give like molecules, so that one can draw new ones, go from one to another, and look for a property. Read the molecules with the inputs next_token.">
            <source>A variational autoencoder: squeezes a molecule's SMILES into a code of 64 numbers and writes it again from them. Codes near each other give like molecules, so that one can draw new ones, go from one to another, and look for a property. Read the molecules with the inputs next_token.</source>
            <translation>变分自编码器：把分子的 SMILES 压缩成 64 个数的编码，再由编码写出来。相近的编码给出相似的分子，因此可以抽取新分子、从一个走到另一个，并寻找某个性质。请以 next_token 为输入读取分子。</translation>
        </message>
        <message id="Graph convolution">
            <source>Graph convolution</source>
            <translation>图卷积</translation>
        </message>
        <message id="Each node takes the mean of its neighbours, three times; the sum over the nodes answers.">
            <source>Each node takes the mean of its neighbours, three times; the sum over the nodes answers.</source>
            <translation>每个节点取其邻居的均值，共三次；由各节点之和给出答案。</translation>
        </message>
        <message id="Message-passing network">
            <source>Message-passing network</source>
            <translation>消息传递网络</translation>
        </message>
        <message id="Each node sums what its neighbours say and bends it, so that it can tell more graphs apart than a mean can.">
            <source>Each node sums what its neighbours say and bends it, so that it can tell more graphs apart than a mean can.</source>
            <translation>每个节点把邻居所说的求和再弯折，比取均值能区分更多的图。</translation>
        </message>
        <message id="Messages along links">
            <source>Messages along links</source>
            <translation>沿连边传递消息</translation>
        </message>
        <message id="Each node gets messages from its neighbours that also say what joins them, three times: for molecules whose bonds are known.">
            <source>Each node gets messages from its neighbours that also say what joins them, three times: for molecules whose bonds are known.</source>
            <translation>每个节点三次从邻居得到消息，消息也说明它们由什么相连：适用于已知化学键的分子。</translation>
        </message>
        <message id="GIN with edge features">
            <source>GIN with edge features</source>
            <translation>带边特征的 GIN</translation>
        </message>
        <message id="Each node sums what its neighbours and the links to them say and bends the sum twice: it counts rings and groups well, and tells bonds apart.">
            <source>Each node sums what its neighbours and the links to them say and bends the sum twice: it counts rings and groups well, and tells bonds apart.</source>
            <translation>每个节点把邻居及与其相连的边所说的求和，再作两次非线性变换：善于数环和基团，也能区分化学键。</translation>
        </message>
        <message id="This network reads pictures of channels, height and width; the data hold none.">
            <source>This network reads pictures of channels, height and width; the data hold none.</source>
            <translation>此网络读取由通道、高和宽构成的图像；数据中没有。</translation>
        </message>
        <message id="This network reads sequences; the data hold none.">
            <source>This network reads sequences; the data hold none.</source>
            <translation>此网络读取序列；数据中没有。</translation>
        </message>
        <message id="This network reads graphs of nodes and links; the data hold none. Molecules become graphs with graph under &quot;Learn from&quot; (netloom-run new --option inputs=graph).">
            <source>This network reads graphs of nodes and links; the data hold none. Molecules become graphs with graph under "Learn from" (netloom-run new --option inputs=graph).</source>
            <translation>此网络读取由节点和边组成的图，而数据中没有。在“学习依据”中选择 graph，分子即成为图（netloom-run new --option inputs=graph）。</translation>
        </message>
        <message id="This network answers at each pixel; the data have no answer a pixel.">
            <source>This network answers at each pixel; the data have no answer a pixel.</source>
            <translation>这个网络在每个像素处给出答案；数据没有逐像素的答案。</translation>
        </message>
        <message id="This network does not answer at each pixel; the data have an answer a pixel.">
            <source>This network does not answer at each pixel; the data have an answer a pixel.</source>
            <translation>这个网络不在每个像素处给出答案；数据有逐像素的答案。</translation>
        </message>
        <message id="This network answers at each step; the data have one answer a sample.">
            <source>This network answers at each step; the data have one answer a sample.</source>
            <translation>此网络在每一步给出答案；数据中每个样本只有一个答案。</translation>
        </message>
        <message id="This network gives one answer a sample; the data have one at each step.">
            <source>This network gives one answer a sample; the data have one at each step.</source>
            <translation>此网络每个样本给出一个答案；数据中每一步都有一个。</translation>
        </message>
        <message id="The text is longer than a million characters; draw such a network or load it as JSON.">
            <source>The text is longer than a million characters; draw such a network or load it as JSON.</source>
            <translation>文本超过一百万个字符；请画出这样的网络或以 JSON 加载。</translation>
        </message>
        <message id="The text names no layer; write for example 'dense 16 relu &gt; dense 1'.">
            <source>The text names no layer; write for example 'dense 16 relu &gt; dense 1'.</source>
            <translation>文本没有指定任何层；例如可写 'dense 16 relu &gt; dense 1'。</translation>
        </message>
        <message id="This ')' closes nothing; remove it or put '(' before the branches.">
            <source>This ')' closes nothing; remove it or put '(' before the branches.</source>
            <translation>这个 ')' 没有对应的开头；请去掉它，或在分支前加 '('。</translation>
        </message>
        <message id="'|' stands between branches; put '(' before the first and ')' behind the last.">
            <source>'|' stands between branches; put '(' before the first and ')' behind the last.</source>
            <translation>'|' 用在分支之间；请在第一个分支前加 '('，在最后一个之后加 ')'。</translation>
        </message>
        <message id="The network ends in {1} branches; join them with '&gt; concat', '&gt; add' or '&gt; multiply'.">
            <source>The network ends in {1} branches; join them with '&gt; concat', '&gt; add' or '&gt; multiply'.</source>
            <translation>网络以 {1} 个分支结束；请用 '&gt; concat'、'&gt; add' 或 '&gt; multiply' 合并。</translation>
        </message>
        <message id="Parentheses stand more than {1} deep; draw such a network or load it as JSON.">
            <source>Parentheses stand more than {1} deep; draw such a network or load it as JSON.</source>
            <translation>括号嵌套超过 {1} 层；请画出这样的网络或以 JSON 加载。</translation>
        </message>
        <message id="A layer is missing at the end, behind '&gt;'.">
            <source>A layer is missing at the end, behind '&gt;'.</source>
            <translation>末尾 '&gt;' 之后缺少一个层。</translation>
        </message>
        <message id="A layer is missing before '{1}'.">
            <source>A layer is missing before '{1}'.</source>
            <translation>“{1}”之前缺少一个层。</translation>
        </message>
        <message id="This '(' is never closed; put ')' behind the last branch.">
            <source>This '(' is never closed; put ')' behind the last branch.</source>
            <translation>这个 '(' 没有关闭；请在最后一个分支之后加 ')'。</translation>
        </message>
        <message id="'&gt;' is missing between ')' and '{1}'.">
            <source>'&gt;' is missing between ')' and '{1}'.</source>
            <translation>')' 与“{1}”之间缺少 '&gt;'。</translation>
        </message>
        <message id="residual adds one input to its output, but {1} branches end before it; join them with '&gt; concat &gt;' or '&gt; add &gt;'.">
            <source>residual adds one input to its output, but {1} branches end before it; join them with '&gt; concat &gt;' or '&gt; add &gt;'.</source>
            <translation>residual 把一个输入加到其输出上，但它之前有 {1} 个分支；请用 '&gt; concat &gt;' 或 '&gt; add &gt;' 合并。</translation>
        </message>
        <message id="residual takes one branch; put parentheses around '(a | b) &gt; add' inside it.">
            <source>residual takes one branch; put parentheses around '(a | b) &gt; add' inside it.</source>
            <translation>residual 只接受一个分支；请在其中用括号写 '(a | b) &gt; add'。</translation>
        </message>
        <message id="{1} takes {2} inputs, but {3} branches end before it; leave some out, or join them with '&gt; concat &gt;' or '&gt; add &gt;'.">
            <source>{1} takes {2} inputs, but {3} branches end before it; leave some out, or join them with '&gt; concat &gt;' or '&gt; add &gt;'.</source>
            <translation>{1} 接受 {2} 个输入，但它之前有 {3} 个分支；请去掉一些，或用 '&gt; concat &gt;' 或 '&gt; add &gt;' 合并。</translation>
        </message>
        <message id="{1} takes one input, but {2} branches end before it; join them with '&gt; concat &gt;' or '&gt; add &gt;'.">
            <source>{1} takes one input, but {2} branches end before it; join them with '&gt; concat &gt;' or '&gt; add &gt;'.</source>
            <translation>{1} 只接受一个输入，但它之前有 {2} 个分支；请用 '&gt; concat &gt;' 或 '&gt; add &gt;' 合并。</translation>
        </message>
        <message id="'{1}' is a loss; it is chosen apart from the layers, so leave it out here.">
            <source>'{1}' is a loss; it is chosen apart from the layers, so leave it out here.</source>
            <translation>“{1}”是损失；它与层分开选择，请不要写在这里。</translation>
        </message>
        <message id="'{1}' is put there by itself; begin with the first layer.">
            <source>'{1}' is put there by itself; begin with the first layer.</source>
            <translation>“{1}”会自动放置；请从第一层开始写。</translation>
        </message>
        <message id="No layer is called '{1}'. `netloom-run list layers` names them all.">
            <source>No layer is called '{1}'. `netloom-run list layers` names them all.</source>
            <translation>没有名为“{1}”的层。`netloom-run list layers` 列出全部。</translation>
        </message>
        <message id="No layer is called '{1}'. Did you mean '{2}'?">
            <source>No layer is called '{1}'. Did you mean '{2}'?</source>
            <translation>没有名为“{1}”的层。是否想写“{2}”？</translation>
        </message>
        <message id="'(' cannot follow here; write values behind a blank, as in 'dense 64', and '&gt;' before branches.">
            <source>'(' cannot follow here; write values behind a blank, as in 'dense 64', and '&gt;' before branches.</source>
            <translation>这里不能跟 '('；请在空格之后写值，如 'dense 64'，并在分支前写 '&gt;'。</translation>
        </message>
        <message id="{1} has no setting '{2}'; `netloom-run list layers --json` names them all.">
            <source>{1} has no setting '{2}'; `netloom-run list layers --json` names them all.</source>
            <translation>{1} 没有设置“{2}”；`netloom-run list layers --json` 列出全部。</translation>
        </message>
        <message id="{1} has no setting '{2}'. Did you mean '{3}'?">
            <source>{1} has no setting '{2}'. Did you mean '{3}'?</source>
            <translation>{1} 没有设置“{2}”。是否想写“{3}”？</translation>
        </message>
        <message id="{1} takes no further value; remove '{2}', or write it as name=value.">
            <source>{1} takes no further value; remove '{2}', or write it as name=value.</source>
            <translation>{1} 不再接受其他值；请去掉“{2}”，或写成 名称=值。</translation>
        </message>
        <message id="'&gt;' is missing between {1} and {2}.">
            <source>'&gt;' is missing between {1} and {2}.</source>
            <translation>{1} 与 {2} 之间缺少 '&gt;'。</translation>
        </message>
        <message id="'{1}' is neither a value of {2} nor an activation; remove it, or put '&gt;' before a layer.">
            <source>'{1}' is neither a value of {2} nor an activation; remove it, or put '&gt;' before a layer.</source>
            <translation>“{1}”既不是 {2} 的值也不是激活；请去掉它，或在层之前写 '&gt;'。</translation>
        </message>
        <message id="'{1}' is neither a value of {2} nor an activation. Did you mean '{3}'?">
            <source>'{1}' is neither a value of {2} nor an activation. Did you mean '{3}'?</source>
            <translation>“{1}”既不是 {2} 的值也不是激活。是否想写“{3}”？</translation>
        </message>
        <message id="{1} is given twice; remove one.">
            <source>{1} is given twice; remove one.</source>
            <translation>{1} 给了两次；请去掉一个。</translation>
        </message>
        <message id="input">
            <source>input</source>
            <translation>输入</translation>
        </message>
        <message id="output">
            <source>output</source>
            <translation>输出</translation>
        </message>
        <message id="Input">
            <source>Input</source>
            <translation>输入</translation>
        </message>
        <message id="Where the prepared columns of the data enter the network. Its shape follows from the data.">
            <source>Where the prepared columns of the data enter the network. Its shape follows from the data.</source>
            <translation>准备好的数据列由此进入网络。其形状由数据决定。</translation>
        </message>
        <message id="Source">
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message id="Which input of the data enters here; a table has one, called features.">
            <source>Which input of the data enters here; a table has one, called features.</source>
            <translation>数据的哪个输入由此进入；表格只有一个，名为 features。</translation>
        </message>
        <message id="Target">
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message id="The known answers, which the loss compares with what the network predicts. Nothing else may be joined to it.">
            <source>The known answers, which the loss compares with what the network predicts. Nothing else may be joined to it.</source>
            <translation>已知的答案，损失用它与网络的预测比较。其他任何东西都不能连接到它。</translation>
        </message>
        <message id="A name for these answers; the target columns are chosen with the data.">
            <source>A name for these answers; the target columns are chosen with the data.</source>
            <translation>这些答案的名称；目标列与数据一起选择。</translation>
        </message>
        <message id="Data">
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message id="Linear">
            <source>Linear</source>
            <translation>线性</translation>
        </message>
        <message id="Convolution">
            <source>Convolution</source>
            <translation>卷积</translation>
        </message>
        <message id="Pooling">
            <source>Pooling</source>
            <translation>池化</translation>
        </message>
        <message id="Normalisation">
            <source>Normalisation</source>
            <translation>归一化</translation>
        </message>
        <message id="Activation">
            <source>Activation</source>
            <translation>激活</translation>
        </message>
        <message id="Regularisation">
            <source>Regularisation</source>
            <translation>正则化</translation>
        </message>
        <message id="Recurrent">
            <source>Recurrent</source>
            <translation>循环</translation>
        </message>
        <message id="Attention">
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message id="Graphs">
            <source>Graphs</source>
            <translation>图</translation>
        </message>
        <message id="Shape">
            <source>Shape</source>
            <translation>形状</translation>
        </message>
        <message id="Merge">
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message id="Loss">
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message id="{1} {2}">
            <source>{1} {2}</source>
            <translation>{1} {2}</translation>
        </message>
        <message id="Add 1x1 convolution {1} &gt; {2} behind {3}">
            <source>Add 1x1 convolution {1} &gt; {2} behind {3}</source>
            <translation>在 {3} 之后添加 1x1 卷积 {1} &gt; {2}</translation>
        </message>
        <message id="Insert {1} behind {2}">
            <source>Insert {1} behind {2}</source>
            <translation>在 {2} 之后插入{1}</translation>
        </message>
        <message id="Insert {1} and {2} behind {3}">
            <source>Insert {1} and {2} behind {3}</source>
            <translation>在 {3} 之后插入{1}和{2}</translation>
        </message>
        <message id="Bring {1} to {2}">
            <source>Bring {1} to {2}</source>
            <translation>将 {1} 变为 {2}</translation>
        </message>
        <message id="Add 1x1 convolution {1} &gt; {2}">
            <source>Add 1x1 convolution {1} &gt; {2}</source>
            <translation>添加 1x1 卷积 {1} &gt; {2}</translation>
        </message>
        <message id="Add 1x1x1 convolution {1} &gt; {2}">
            <source>Add 1x1x1 convolution {1} &gt; {2}</source>
            <translation>添加 1x1x1 卷积 {1} &gt; {2}</translation>
        </message>
        <message id="Insert {1} {2}">
            <source>Insert {1} {2}</source>
            <translation>插入 {1} {2}</translation>
        </message>
        <message id="Insert {1} and {2}">
            <source>Insert {1} and {2}</source>
            <translation>插入{1}和{2}</translation>
        </message>
        <message id="Insert {1}, {2} and {3}">
            <source>Insert {1}, {2} and {3}</source>
            <translation>插入{1}、{2}和{3}</translation>
        </message>
        <message id="Remove the wire from {1} to {2}">
            <source>Remove the wire from {1} to {2}</source>
            <translation>去掉从 {1} 到 {2} 的连线</translation>
        </message>
        <message id="Remove {1}">
            <source>Remove {1}</source>
            <translation>移除 {1}</translation>
        </message>
        <message id="Set {1~} of {2} to {3}">
            <source>Set {1~} of {2} to {3}</source>
            <translation>将 {2} 的 {1~} 设为 {3}</translation>
        </message>
        <message id="Turn on {1~} of {2}">
            <source>Turn on {1~} of {2}</source>
            <translation>打开 {2} 的 {1~}</translation>
        </message>
        <message id="Turn off {1~} of {2}">
            <source>Turn off {1~} of {2}</source>
            <translation>关闭 {2} 的 {1~}</translation>
        </message>
        <message id="Change {1} to {2}">
            <source>Change {1} to {2}</source>
            <translation>将 {1} 改为 {2}</translation>
        </message>
        <message id="Add Input">
            <source>Add Input</source>
            <translation>添加输入</translation>
        </message>
        <message id="Join {1} to {2}">
            <source>Join {1} to {2}</source>
            <translation>将 {1} 连接到 {2}</translation>
        </message>
        <message id="This network reads a sequence of tokens and writes it again, token by token; the data ask for something else. Open the molecules again with next_token under &quot;Learn from&quot; (netloom-run new --option inputs=next_token).">
            <source>This network reads a sequence of tokens and writes it again, token by token; the data ask for something else. Open the molecules again with next_token under "Learn from" (netloom-run new --option inputs=next_token).</source>
            <translation>此网络读取一个词元序列，再逐个词元写出来；而数据要求的是别的。请重新打开分子，并在“学习依据”中选择 next_token（netloom-run new --option inputs=next_token）。</translation>
        </message>
        <message id="This network halves height and width twice, so that both must be multiples of 4, and the pictures have {1}x{2} pixels.">
            <source>This network halves height and width twice, so that both must be multiples of 4, and the pictures have {1}x{2} pixels.</source>
            <translation>这个网络将高和宽减半两次，因此两者都须是 4 的倍数，而图像为 {1}x{2} 像素。</translation>
        </message>
        <message id="{1} is repeated, so it needs one way in and one way out; it has {2} and {3}. Join or remove the others, or let it stand once.">
            <source>{1} is repeated, so it needs one way in and one way out; it has {2} and {3}. Join or remove the others, or let it stand once.</source>
            <translation>{1} 要重复，因此需要恰好一个入口和一个出口；现在有 {2} 个入口和 {3} 个出口。请合并或去掉多余的，或只保留一份。</translation>
        </message>
        <message id="Repeating {1} {2} times would make more than {3} nodes; repeat it less often.">
            <source>Repeating {1} {2} times would make more than {3} nodes; repeat it less often.</source>
            <translation>将 {1} 重复 {2} 次会产生超过 {3} 个节点；请减少重复次数。</translation>
        </message>
        <message id="The stored weights are damaged: {1}. Use an older copy of the file.">
            <source>The stored weights are damaged: {1}. Use an older copy of the file.</source>
            <translation>保存的权重已损坏：{1}。请使用该文件的旧副本。</translation>
        </message>
        <message id="The stored weights '{1}' are damaged: {2}. Use an older copy of the file.">
            <source>The stored weights '{1}' are damaged: {2}. Use an older copy of the file.</source>
            <translation>保存的权重“{1}”已损坏：{2}。请使用该文件的旧副本。</translation>
        </message>
        <message id="Adaptive average pooling">
            <source>Adaptive average pooling</source>
            <translation>自适应平均池化</translation>
        </message>
        <message id="Takes the mean of each part of a picture or sequence, with parts chosen so that the output always has the same size.">
            <source>Takes the mean of each part of a picture or sequence, with parts chosen so that the output always has the same size.</source>
            <translation>取图像或序列各部分的均值，各部分的划分使输出总是同样大小。</translation>
        </message>
        <message id="y = mean over the part">
            <source>y = mean over the part</source>
            <translation>y = 该部分的均值</translation>
        </message>
        <message id="Adaptive max pooling">
            <source>Adaptive max pooling</source>
            <translation>自适应最大池化</translation>
        </message>
        <message id="Keeps the largest number of each part of a picture or sequence, with parts chosen so that the output always has the same size.">
            <source>Keeps the largest number of each part of a picture or sequence, with parts chosen so that the output always has the same size.</source>
            <translation>保留图像或序列各部分中的最大数，各部分的划分使输出总是同样大小。</translation>
        </message>
        <message id="y = max over the part">
            <source>y = max over the part</source>
            <translation>y = 该部分的最大值</translation>
        </message>
        <message id="Add">
            <source>Add</source>
            <translation>相加</translation>
        </message>
        <message id="Adds its inputs number by number. A branch that is added to its own input learns only what has to change, which lets very deep networks train.">
            <source>Adds its inputs number by number. A branch that is added to its own input learns only what has to change, which lets very deep networks train.</source>
            <translation>逐数相加各个输入。与自己的输入相加的分支只需学习要改变的部分，这使很深的网络也能训练。</translation>
        </message>
        <message id="Alpha dropout">
            <source>Alpha dropout</source>
            <translation>Alpha dropout</translation>
        </message>
        <message id="The dropout for networks of SELU: numbers left out take the lowest value of SELU instead of zero, and mean and deviation stay as they were.">
            <source>The dropout for networks of SELU: numbers left out take the lowest value of SELU instead of zero, and mean and deviation stay as they were.</source>
            <translation>用于 SELU 网络的 Dropout：被略去的数取 SELU 的最低值而不是零，均值和标准差保持不变。</translation>
        </message>
        <message id="y = a (x or -1.7581, with chance rate) + b">
            <source>y = a (x or -1.7581, with chance rate) + b</source>
            <translation>y = a (x，或以概率 rate 取 -1.7581) + b</translation>
        </message>
        <message id="The part that is left out: 0.05 to 0.1 is usual.">
            <source>The part that is left out: 0.05 to 0.1 is usual.</source>
            <translation>被略去的部分：通常为 0.05 到 0.1。</translation>
        </message>
        <message id="Attention pooling">
            <source>Attention pooling</source>
            <translation>注意力池化</translation>
        </message>
        <message id="A mean over the steps of each sequence in which some count more: training finds a query, and steps that agree with it get the larger share. A sequence without steps gives 0.">
            <source>A mean over the steps of each sequence in which some count more: training finds a query, and steps that agree with it get the larger share. A sequence without steps gives 0.</source>
            <translation>每个序列各步的加权均值，有些步分量更大：训练找到一个查询，与之相符的步得到较大的份额。没有步的序列给出 0。</translation>
        </message>
        <message id="y = sum over t of a[t] x[t], a = softmax(x query / sqrt(features))">
            <source>y = sum over t of a[t] x[t], a = softmax(x query / sqrt(features))</source>
            <translation>y = sum_t a[t] x[t]，a = softmax(x query / sqrt(features))</translation>
        </message>
        <message id="Heads">
            <source>Heads</source>
            <translation>头数</translation>
        </message>
        <message id="How many times attention is paid side by side, each with its share of the features. They must divide the features evenly.">
            <source>How many times attention is paid side by side, each with its share of the features. They must divide the features evenly.</source>
            <translation>并排进行多少次注意力，每次使用一份特征。头数必须能整除特征数。</translation>
        </message>
        <message id="Causal">
            <source>Causal</source>
            <translation>因果</translation>
        </message>
        <message id="Each step sees only itself and the steps before it, as when the next one is to be foretold.">
            <source>Each step sees only itself and the steps before it, as when the next one is to be foretold.</source>
            <translation>每一步只看到自身和之前的各步，如预测下一步时那样。</translation>
        </message>
        <message id="a sequence of steps with features">
            <source>a sequence of steps with features</source>
            <translation>由步组成、每步带特征的序列</translation>
        </message>
        <message id="put Embedding, or Reshape to steps x features, before it">
            <source>put Embedding, or Reshape to steps x features, before it</source>
            <translation>请在它前面放一个嵌入层，或变形为步 x 特征</translation>
        </message>
        <message id="{1} cannot share {2} features evenly among {3} heads; {4} heads would do.">
            <source>{1} cannot share {2} features evenly among {3} heads; {4} heads would do.</source>
            <translation>{1} 无法把 {2} 个特征平均分给 {3} 个头；{4} 个头可以。</translation>
        </message>
        <message id="Average">
            <source>Average</source>
            <translation>平均</translation>
        </message>
        <message id="Takes the mean of its inputs, number by number: the opinions of several branches made one.">
            <source>Takes the mean of its inputs, number by number: the opinions of several branches made one.</source>
            <translation>逐数取各个输入的均值：把几个分支的意见合为一个。</translation>
        </message>
        <message id="Average pooling">
            <source>Average pooling</source>
            <translation>平均池化</translation>
        </message>
        <message id="Takes the mean of each small square of a picture. Makes pictures smaller and noise weaker.">
            <source>Takes the mean of each small square of a picture. Makes pictures smaller and noise weaker.</source>
            <translation>取图像每个小方块的均值。使图像变小、噪声变弱。</translation>
        </message>
        <message id="y = mean over the window">
            <source>y = mean over the window</source>
            <translation>y = 窗口内的均值</translation>
        </message>
        <message id="Average pooling 1-D">
            <source>Average pooling 1-D</source>
            <translation>一维平均池化</translation>
        </message>
        <message id="Takes the mean of each feature over every short stretch of a sequence. Makes sequences shorter and noise weaker.">
            <source>Takes the mean of each feature over every short stretch of a sequence. Makes sequences shorter and noise weaker.</source>
            <translation>取每个特征在序列每一小段上的均值。使序列变短、噪声变弱。</translation>
        </message>
        <message id="y = mean over the window of steps">
            <source>y = mean over the window of steps</source>
            <translation>y = 各步窗口内的均值</translation>
        </message>
        <message id="How many steps the window covers.">
            <source>How many steps the window covers.</source>
            <translation>窗口覆盖多少步。</translation>
        </message>
        <message id="Average pooling 3-D">
            <source>Average pooling 3-D</source>
            <translation>三维平均池化</translation>
        </message>
        <message id="Takes the mean of each small cube of a volume, such as a scan. Makes volumes smaller and noise weaker.">
            <source>Takes the mean of each small cube of a volume, such as a scan. Makes volumes smaller and noise weaker.</source>
            <translation>取体数据（例如扫描）每个小立方块的均值。使体数据变小、噪声变弱。</translation>
        </message>
        <message id="Depth, height and width of the window.">
            <source>Depth, height and width of the window.</source>
            <translation>窗口的深、高和宽。</translation>
        </message>
        <message id="Batch norm">
            <source>Batch norm</source>
            <translation>批归一化</translation>
        </message>
        <message id="Brings each feature (of images: each channel) to mean 0 and deviation 1 over the batch, then scales and shifts it as training likes. Speeds up deep networks; needs batches of more than a few rows.">
            <source>Brings each feature (of images: each channel) to mean 0 and deviation 1 over the batch, then scales and shifts it as training likes. Speeds up deep networks; needs batches of more than a few rows.</source>
            <translation>使每个特征（图像则为每个通道）在批内均值为 0、标准差为 1，再按训练所需缩放和平移。加快深层网络的训练；需要每批不止几行。</translation>
        </message>
        <message id="Momentum">
            <source>Momentum</source>
            <translation>动量</translation>
        </message>
        <message id="How fast the running mean and variance, which predictions use, follow the batches.">
            <source>How fast the running mean and variance, which predictions use, follow the batches.</source>
            <translation>预测所用的滑动均值和方差跟随各批次的快慢。</translation>
        </message>
        <message id="Added to the variance, so that a constant feature does not divide by zero.">
            <source>Added to the variance, so that a constant feature does not divide by zero.</source>
            <translation>加到方差上，使恒定特征不会被零除。</translation>
        </message>
        <message id="a flat input or images">
            <source>a flat input or images</source>
            <translation>平铺的输入或图像</translation>
        </message>
        <message id="put Flatten or Reshape before it">
            <source>put Flatten or Reshape before it</source>
            <translation>请在它前面放展平或变形层</translation>
        </message>
        <message id="Beside each step">
            <source>Beside each step</source>
            <translation>并到每一步</translation>
        </message>
        <message id="Puts the same row of numbers beside each step of a sequence, however long it is: what is known of the sample as a whole, such as the code that a decoder writes a sequence from.">
            <source>Puts the same row of numbers beside each step of a sequence, however long it is: what is known of the sample as a whole, such as the code that a decoder writes a sequence from.</source>
            <translation>把同一行数并到序列的每一步旁边，不论序列多长：即关于整个样本已知的信息，例如解码器据以写出序列的编码。</translation>
        </message>
        <message id="sequence">
            <source>sequence</source>
            <translation>序列</translation>
        </message>
        <message id="row">
            <source>row</source>
            <translation>行</translation>
        </message>
        <message id="a flat row beside the steps">
            <source>a flat row beside the steps</source>
            <translation>与各步并列的一维行</translation>
        </message>
        <message id="put Flatten before its second input, or Last step behind a sequence">
            <source>put Flatten before its second input, or Last step behind a sequence</source>
            <translation>请在它的第二个输入前放一个展平，或在序列后放一个取最后一步</translation>
        </message>
        <message id="Bidirectional GRU">
            <source>Bidirectional GRU</source>
            <translation>双向 GRU</translation>
        </message>
        <message id="Two GRUs, one that reads the sequence forwards and one that reads it backwards, side by side: twice as many outputs as units. Sequences of different lengths need no mask: each is read to its own end.">
            <source>Two GRUs, one that reads the sequence forwards and one that reads it backwards, side by side: twice as many outputs as units. Sequences of different lengths need no mask: each is read to its own end.</source>
            <translation>并排的两个 GRU，一个正向读取序列，一个反向读取：输出数是单元数的两倍。长度不同的序列不需要掩码：每个都读到它自己的末尾。</translation>
        </message>
        <message id="Bilinear">
            <source>Bilinear</source>
            <translation>双线性</translation>
        </message>
        <message id="Every output is a weighted sum of all products of a number of the first input with one of the second. Learns how two things, such as two molecules, go together.">
            <source>Every output is a weighted sum of all products of a number of the first input with one of the second. Learns how two things, such as two molecules, go together.</source>
            <translation>每个输出是第一个输入的数与第二个输入的数的所有乘积的加权和。学习两样东西（例如两个分子）如何配合。</translation>
        </message>
        <message id="How many outputs. Each has as many weights as the product of both input sizes.">
            <source>How many outputs. Each has as many weights as the product of both input sizes.</source>
            <translation>有多少个输出。每个输出的权重数是两个输入大小的乘积。</translation>
        </message>
        <message id="first">
            <source>first</source>
            <translation>第一</translation>
        </message>
        <message id="second">
            <source>second</source>
            <translation>第二</translation>
        </message>
        <message id="flat inputs">
            <source>flat inputs</source>
            <translation>平铺的输入</translation>
        </message>
        <message id="put Flatten before it">
            <source>put Flatten before it</source>
            <translation>请在它前面放一个展平层</translation>
        </message>
        <message id="Bidirectional LSTM">
            <source>Bidirectional LSTM</source>
            <translation>双向 LSTM</translation>
        </message>
        <message id="Two LSTMs, one that reads the sequence forwards and one that reads it backwards, side by side: twice as many outputs as units. Every step knows what stands before it and behind it. Sequences of different lengths need no mask: each is read to its own end.">
            <source>Two LSTMs, one that reads the sequence forwards and one that reads it backwards, side by side: twice as many outputs as units. Every step knows what stands before it and behind it. Sequences of different lengths need no mask: each is read to its own end.</source>
            <translation>并排的两个 LSTM，一个正向读取序列，一个反向读取：输出数是单元数的两倍。每一步都知道它前面和后面是什么。长度不同的序列不需要掩码：每个都读到它自己的末尾。</translation>
        </message>
        <message id="images as channels x height x width, or a sequence as steps x features">
            <source>images as channels x height x width, or a sequence as steps x features</source>
            <translation>通道 x 高 x 宽的图像，或步 x 特征的序列</translation>
        </message>
        <message id="put Reshape before it">
            <source>put Reshape before it</source>
            <translation>请在它前面放一个变形层</translation>
        </message>
        <message id="The window of {1} is {2} long, but the input only {3}; make it smaller, or pool less before it.">
            <source>The window of {1} is {2} long, but the input only {3}; make it smaller, or pool less before it.</source>
            <translation>{1} 的窗口长 {2}，但输入只有 {3}；请减小窗口，或减少之前的池化。</translation>
        </message>
        <message id="Stride">
            <source>Stride</source>
            <translation>步幅</translation>
        </message>
        <message id="How far the window moves at a time; 0 moves it by its own size.">
            <source>How far the window moves at a time; 0 moves it by its own size.</source>
            <translation>窗口每次移动多远；0 表示移动自身的大小。</translation>
        </message>
        <message id="a sequence as steps x features">
            <source>a sequence as steps x features</source>
            <translation>步 x 特征的序列</translation>
        </message>
        <message id="volumes as channels x depth x height x width">
            <source>volumes as channels x depth x height x width</source>
            <translation>通道 x 深 x 高 x 宽的体数据</translation>
        </message>
        <message id="Output size">
            <source>Output size</source>
            <translation>输出大小</translation>
        </message>
        <message id="Height and width (of a sequence: steps) that come out, whatever goes in.">
            <source>Height and width (of a sequence: steps) that come out, whatever goes in.</source>
            <translation>无论输入多大，输出的高和宽（序列则为步数）。</translation>
        </message>
        <message id="CELU">
            <source>CELU</source>
            <translation>CELU</translation>
        </message>
        <message id="An ELU whose slope has no jump at zero, whatever its alpha.">
            <source>An ELU whose slope has no jump at zero, whatever its alpha.</source>
            <translation>斜率在零处没有跳变的 ELU，无论 alpha 为何值。</translation>
        </message>
        <message id="y = x for x &gt; 0, else a (exp(x / a) - 1)">
            <source>y = x for x &gt; 0, else a (exp(x / a) - 1)</source>
            <translation>y = x (x &gt; 0)，否则 a (exp(x / a) - 1)</translation>
        </message>
        <message id="Alpha">
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message id="How far below zero the floor lies.">
            <source>How far below zero the floor lies.</source>
            <translation>下限在零以下多远。</translation>
        </message>
        <message id="Concat">
            <source>Concat</source>
            <translation>拼接</translation>
        </message>
        <message id="Puts its inputs side by side: features after features, of images channels after channels. Joins branches, or different kinds of data about the same sample.">
            <source>Puts its inputs side by side: features after features, of images channels after channels. Joins branches, or different kinds of data about the same sample.</source>
            <translation>把各输入并排放置：特征接特征，图像则通道接通道。用于合并分支，或合并同一样本的不同数据。</translation>
        </message>
        <message id="Concat cannot put {1} beside {2}: all but the first dimension must be equal; put Flatten before each.">
            <source>Concat cannot put {1} beside {2}: all but the first dimension must be equal; put Flatten before each.</source>
            <translation>拼接不能把 {1} 放在 {2} 旁边：除第一维外各维必须相等；请在每个之前放 Flatten。</translation>
        </message>
        <message id="Slides small learned filters over an image; each output picture shows where its filter's pattern was found. The same weights serve every place.">
            <source>Slides small learned filters over an image; each output picture shows where its filter's pattern was found. The same weights serve every place.</source>
            <translation>在图像上滑动学得的小滤波器；每幅输出图显示其滤波器的图案在哪里出现。各处使用同样的权重。</translation>
        </message>
        <message id="y[f] = f(sum over c of w[f, c] * x[c] + b[f])">
            <source>y[f] = f(sum over c of w[f, c] * x[c] + b[f])</source>
            <translation>y[f] = f(sum_c w[f, c] * x[c] + b[f])</translation>
        </message>
        <message id="Filters">
            <source>Filters</source>
            <translation>滤波器</translation>
        </message>
        <message id="How many patterns are looked for: the channels that come out.">
            <source>How many patterns are looked for: the channels that come out.</source>
            <translation>寻找多少种图案：输出的通道数。</translation>
        </message>
        <message id="Kernel">
            <source>Kernel</source>
            <translation>卷积核</translation>
        </message>
        <message id="Height and width of each filter.">
            <source>Height and width of each filter.</source>
            <translation>每个滤波器的高和宽。</translation>
        </message>
        <message id="How far the filter moves at a time; 2 halves height and width.">
            <source>How far the filter moves at a time; 2 halves height and width.</source>
            <translation>滤波器每次移动多远；2 使高和宽减半。</translation>
        </message>
        <message id="Padding">
            <source>Padding</source>
            <translation>填充</translation>
        </message>
        <message id="valid stays inside the image, so the output shrinks; same puts a border around it, so that the size stays at a stride of 1.">
            <source>valid stays inside the image, so the output shrinks; same puts a border around it, so that the size stays at a stride of 1.</source>
            <translation>valid 只在图像内部滑动，因此输出变小；same 在四周加一圈边，步幅为 1 时大小不变。</translation>
        </message>
        <message id="Border">
            <source>Border</source>
            <translation>边界</translation>
        </message>
        <message id="What stands in the border that padding same puts around the image: zeros, the image mirrored, its edge repeated, or its other side.">
            <source>What stands in the border that padding same puts around the image: zeros, the image mirrored, its edge repeated, or its other side.</source>
            <translation>填充方式 same 在图像四周所加的边里放什么：零、镜像、重复的边缘，或图像的另一侧。</translation>
        </message>
        <message id="Dilation">
            <source>Dilation</source>
            <translation>膨胀</translation>
        </message>
        <message id="The distance between the pixels that a filter looks at: above 1 it sees further with the same number of weights.">
            <source>The distance between the pixels that a filter looks at: above 1 it sees further with the same number of weights.</source>
            <translation>滤波器所看的像素之间的距离：大于 1 时，用同样多的权重看得更远。</translation>
        </message>
        <message id="Groups">
            <source>Groups</source>
            <translation>组数</translation>
        </message>
        <message id="Cuts channels and filters into so many parts that do not see each other, which saves weights; as many as channels is a depthwise convolution.">
            <source>Cuts channels and filters into so many parts that do not see each other, which saves weights; as many as channels is a depthwise convolution.</source>
            <translation>把通道和滤波器分成若干互不相见的部分，以节省权重；分成与通道一样多的组就是逐通道卷积。</translation>
        </message>
        <message id="sequences as steps x features">
            <source>sequences as steps x features</source>
            <translation>步 x 特征的序列</translation>
        </message>
        <message id="steps in their order">
            <source>steps in their order</source>
            <translation>有先后顺序的步</translation>
        </message>
        <message id="the nodes and edges of a graph have none, so take a graph layer instead">
            <source>the nodes and edges of a graph have none, so take a graph layer instead</source>
            <translation>图的节点和边没有顺序，请改用图层</translation>
        </message>
        <message id="{1} keeps sequences of varying length as long as they are; set its padding to same or causal and its stride to 1.">
            <source>{1} keeps sequences of varying length as long as they are; set its padding to same or causal and its stride to 1.</source>
            <translation>{1} 使长度不一的序列保持原长；请把其填充设为 same 或 causal，并把步幅设为 1。</translation>
        </message>
        <message id="The window of {1} spans {2} steps, and the sequence has {3}; make its kernel or dilation smaller, or set its padding to same.">
            <source>The window of {1} spans {2} steps, and the sequence has {3}; make its kernel or dilation smaller, or set its padding to same.</source>
            <translation>{1} 的窗口跨 {2} 步，而序列有 {3} 步；请减小其卷积核或膨胀，或把填充设为 same。</translation>
        </message>
        <message id="Convolution 1-D">
            <source>Convolution 1-D</source>
            <translation>一维卷积</translation>
        </message>
        <message id="Slides small learned filters along a sequence, such as a signal or a text; what comes out says at each step how well each filter's pattern fits there.">
            <source>Slides small learned filters along a sequence, such as a signal or a text; what comes out says at each step how well each filter's pattern fits there.</source>
            <translation>沿序列（如信号或文本）滑动学得的小滤波器；输出在每一步说明各滤波器的图案在那里有多吻合。</translation>
        </message>
        <message id="y[t, f] = a(sum over k of w[k, :, f] . x[t stride + k dilation, :] + b[f])">
            <source>y[t, f] = a(sum over k of w[k, :, f] . x[t stride + k dilation, :] + b[f])</source>
            <translation>y[t, f] = a(sum_k w[k, :, f] . x[t stride + k dilation, :] + b[f])</translation>
        </message>
        <message id="How many steps each filter looks at.">
            <source>How many steps each filter looks at.</source>
            <translation>每个滤波器看多少步。</translation>
        </message>
        <message id="How many steps the filter moves at a time; 2 halves the length.">
            <source>How many steps the filter moves at a time; 2 halves the length.</source>
            <translation>滤波器每次移动多少步；2 使长度减半。</translation>
        </message>
        <message id="valid stays inside the sequence, so the output is shorter; same puts zeros at both ends, so that the length stays; causal puts all of them before the start, so that no step sees a later one.">
            <source>valid stays inside the sequence, so the output is shorter; same puts zeros at both ends, so that the length stays; causal puts all of them before the start, so that no step sees a later one.</source>
            <translation>valid 停留在序列之内，因此输出变短；same 在两端补零，使长度不变；causal 把零全部补在开头之前，使任何一步都看不到后面的步。</translation>
        </message>
        <message id="How far the steps that a filter looks at lie apart; larger values see further back at no cost.">
            <source>How far the steps that a filter looks at lie apart; larger values see further back at no cost.</source>
            <translation>滤波器所看各步之间相隔多远；值越大看得越远，且不增加代价。</translation>
        </message>
        <message id="Transposed convolution 1-D">
            <source>Transposed convolution 1-D</source>
            <translation>一维转置卷积</translation>
        </message>
        <message id="Makes a sequence longer: each step writes a small learned pattern into the output, and patterns that overlap add up. The way back from Convolution 1-D.">
            <source>Makes a sequence longer: each step writes a small learned pattern into the output, and patterns that overlap add up. The way back from Convolution 1-D.</source>
            <translation>把序列变长：每一步在输出中写入一个学得的小图案，重叠的图案相加。是一维卷积的返回之路。</translation>
        </message>
        <message id="How many steps each filter writes to.">
            <source>How many steps each filter writes to.</source>
            <translation>每个滤波器写入多少步。</translation>
        </message>
        <message id="How many steps lie between the patterns; 2 doubles the length.">
            <source>How many steps lie between the patterns; 2 doubles the length.</source>
            <translation>图案之间相隔多少步；2 使长度加倍。</translation>
        </message>
        <message id="Transposed 1-D">
            <source>Transposed 1-D</source>
            <translation>一维转置</translation>
        </message>
        <message id="The {1}x{1}x{1} window of {2} is larger than the {3}x{4}x{5} volume; make it smaller, or set its padding to same.">
            <source>The {1}x{1}x{1} window of {2} is larger than the {3}x{4}x{5} volume; make it smaller, or set its padding to same.</source>
            <translation>{2} 的 {1}x{1}x{1} 窗口大于 {3}x{4}x{5} 的体数据；请把它改小，或把填充设为 same。</translation>
        </message>
        <message id="Convolution 3-D">
            <source>Convolution 3-D</source>
            <translation>三维卷积</translation>
        </message>
        <message id="Slides small learned filters through a volume, such as a scan or a short film; each output volume shows where its filter's pattern was found.">
            <source>Slides small learned filters through a volume, such as a scan or a short film; each output volume shows where its filter's pattern was found.</source>
            <translation>让学得的小滤波器滑过一个体数据（如扫描影像或短片）；每个输出体显示其滤波器的图案在哪里出现。</translation>
        </message>
        <message id="y[f] = a(sum over c of w[f, c] * x[c] + b[f])">
            <source>y[f] = a(sum over c of w[f, c] * x[c] + b[f])</source>
            <translation>y[f] = a(sum_c w[f, c] * x[c] + b[f])</translation>
        </message>
        <message id="Depth, height and width of each filter.">
            <source>Depth, height and width of each filter.</source>
            <translation>每个滤波器的深、高和宽。</translation>
        </message>
        <message id="How far the filter moves at a time; 2 halves depth, height and width.">
            <source>How far the filter moves at a time; 2 halves depth, height and width.</source>
            <translation>滤波器每次移动多远；2 使深、高和宽减半。</translation>
        </message>
        <message id="images as channels x height x width">
            <source>images as channels x height x width</source>
            <translation>通道 x 高 x 宽的图像</translation>
        </message>
        <message id="Convolution cannot share {1} channels and {2} filters out among {3} groups; choose a number that divides both.">
            <source>Convolution cannot share {1} channels and {2} filters out among {3} groups; choose a number that divides both.</source>
            <translation>卷积层无法把 {1} 个通道和 {2} 个滤波器平分给 {3} 个组；请选一个能同时整除两者的数。</translation>
        </message>
        <message id="The border of Convolution is wider than the {1}x{2} image it is made of; make the kernel smaller, or pad with zeros.">
            <source>The border of Convolution is wider than the {1}x{2} image it is made of; make the kernel smaller, or pad with zeros.</source>
            <translation>卷积层的边比生成它的 {1}x{2} 图像还宽；请缩小卷积核，或用零填充。</translation>
        </message>
        <message id="The {1}x{1} window of {2} is larger than the {3}x{4} image; make it smaller, or pool less before it.">
            <source>The {1}x{1} window of {2} is larger than the {3}x{4} image; make it smaller, or pool less before it.</source>
            <translation>{2} 的 {1}x{1} 窗口大于 {3}x{4} 的图像；请减小窗口，或减少之前的池化。</translation>
        </message>
        <message id="Transposed convolution">
            <source>Transposed convolution</source>
            <translation>转置卷积</translation>
        </message>
        <message id="Makes an image larger: each place writes a small learned pattern into the output, and patterns that overlap add up. The way back from Convolution, in decoders and in segmentation.">
            <source>Makes an image larger: each place writes a small learned pattern into the output, and patterns that overlap add up. The way back from Convolution, in decoders and in segmentation.</source>
            <translation>把图像放大：每个位置在输出中写入一个学得的小图案，重叠的图案相加。是卷积的返回之路，用于解码器和分割。</translation>
        </message>
        <message id="y[f, i s + k, j s + l] += sum over c of w[c, f, k, l] x[c, i, j]; y = a(y + b[f])">
            <source>y[f, i s + k, j s + l] += sum over c of w[c, f, k, l] x[c, i, j]; y = a(y + b[f])</source>
            <translation>y[f, i s + k, j s + l] += sum_c w[c, f, k, l] x[c, i, j]；y = a(y + b[f])</translation>
        </message>
        <message id="Height and width of the pattern that each filter writes.">
            <source>Height and width of the pattern that each filter writes.</source>
            <translation>每个滤波器所写图案的高和宽。</translation>
        </message>
        <message id="How far the patterns lie apart; 2 doubles height and width.">
            <source>How far the patterns lie apart; 2 doubles height and width.</source>
            <translation>图案之间相隔多远；2 使高和宽加倍。</translation>
        </message>
        <message id="Transposed conv.">
            <source>Transposed conv.</source>
            <translation>转置卷积</translation>
        </message>
        <message id="valid stays inside the image, so the output shrinks; same puts zeros around it, so that the size stays at a stride of 1.">
            <source>valid stays inside the image, so the output shrinks; same puts zeros around it, so that the size stays at a stride of 1.</source>
            <translation>valid 留在图像之内，因此输出变小；same 在周围补零，步幅为 1 时大小不变。</translation>
        </message>
        <message id="same cuts the edges so that the size that comes out is the stride times the one that goes in; valid keeps all that the filters write.">
            <source>same cuts the edges so that the size that comes out is the stride times the one that goes in; valid keeps all that the filters write.</source>
            <translation>same 裁去边缘，使输出大小为输入大小乘以步幅；valid 保留滤波器写入的一切。</translation>
        </message>
        <message id="Filters per channel">
            <source>Filters per channel</source>
            <translation>每通道滤波器数</translation>
        </message>
        <message id="How many filters each channel gets: this many times as many channels come out.">
            <source>How many filters each channel gets: this many times as many channels come out.</source>
            <translation>每个通道得到多少个滤波器：输出的通道数为输入的这么多倍。</translation>
        </message>
        <message id="Cosine similarity">
            <source>Cosine similarity</source>
            <translation>余弦相似度</translation>
        </message>
        <message id="The cosine of the angle between two flat inputs: 1 when they point the same way, 0 when they have nothing in common, whatever their lengths.">
            <source>The cosine of the angle between two flat inputs: 1 when they point the same way, 0 when they have nothing in common, whatever their lengths.</source>
            <translation>两个展平输入之间夹角的余弦：方向相同为 1，毫无共同之处为 0，与各自的长度无关。</translation>
        </message>
        <message id="{1} takes {2} off each end, but an axis is only {3} long; take off less.">
            <source>{1} takes {2} off each end, but an axis is only {3} long; take off less.</source>
            <translation>{1} 从每一端去掉 {2}，但有一个轴只长 {3}；请少去掉一些。</translation>
        </message>
        <message id="Crop">
            <source>Crop</source>
            <translation>裁剪</translation>
        </message>
        <message id="Cuts the border off a picture on all sides, or the ends off a sequence. Brings a branch to the size of one that convolutions made smaller.">
            <source>Cuts the border off a picture on all sides, or the ends off a sequence. Brings a branch to the size of one that convolutions made smaller.</source>
            <translation>切去图像四周的边，或序列的两端。使一个分支与因卷积而变小的分支同样大小。</translation>
        </message>
        <message id="y = x without a border">
            <source>y = x without a border</source>
            <translation>y = 去掉边框的 x</translation>
        </message>
        <message id="How much is cut off, on each side.">
            <source>How much is cut off, on each side.</source>
            <translation>每一侧切去多少。</translation>
        </message>
        <message id="Cross-attention">
            <source>Cross-attention</source>
            <translation>交叉注意力</translation>
        </message>
        <message id="Every step of one sequence, the query, gathers what it needs from all steps of another one, the memory. What comes out has the steps and the features of the query.">
            <source>Every step of one sequence, the query, gathers what it needs from all steps of another one, the memory. What comes out has the steps and the features of the query.</source>
            <translation>一个序列（查询）的每一步从另一个序列（记忆）的所有步收集所需的内容。输出具有查询的步数和特征数。</translation>
        </message>
        <message id="query">
            <source>query</source>
            <translation>查询</translation>
        </message>
        <message id="memory">
            <source>memory</source>
            <translation>记忆</translation>
        </message>
        <message id="Dense">
            <source>Dense</source>
            <translation>全连接</translation>
        </message>
        <message id="Every output is a weighted sum of all inputs plus a constant, then bent by the activation. The weights are what training finds.">
            <source>Every output is a weighted sum of all inputs plus a constant, then bent by the activation. The weights are what training finds.</source>
            <translation>每个输出是全部输入的加权和加上一个常数，再经激活弯曲。权重就是训练要找的东西。</translation>
        </message>
        <message id="Units">
            <source>Units</source>
            <translation>单元数</translation>
        </message>
        <message id="How many outputs. More can learn finer detail, and learn by heart sooner.">
            <source>How many outputs. More can learn finer detail, and learn by heart sooner.</source>
            <translation>有多少个输出。越多能学到越细的细节，也越早死记硬背。</translation>
        </message>
        <message id="a flat input">
            <source>a flat input</source>
            <translation>平铺的输入</translation>
        </message>
        <message id="Depthwise convolution">
            <source>Depthwise convolution</source>
            <translation>逐通道卷积</translation>
        </message>
        <message id="Gives each channel of an image filters of its own and mixes none, at a fraction of the cost of Convolution. A Convolution with a kernel of 1 behind it does the mixing.">
            <source>Gives each channel of an image filters of its own and mixes none, at a fraction of the cost of Convolution. A Convolution with a kernel of 1 behind it does the mixing.</source>
            <translation>给图像的每个通道各自的滤波器，互不混合，代价只是卷积的一小部分。其后用卷积核为 1 的卷积来混合通道。</translation>
        </message>
        <message id="Depthwise conv.">
            <source>Depthwise conv.</source>
            <translation>逐通道卷积</translation>
        </message>
        <message id="Dot product">
            <source>Dot product</source>
            <translation>点积</translation>
        </message>
        <message id="Multiplies two flat inputs number by number and adds up: how well they fit each other, as one number. Joins a user and an item, a question and an answer.">
            <source>Multiplies two flat inputs number by number and adds up: how well they fit each other, as one number. Joins a user and an item, a question and an answer.</source>
            <translation>把两个展平输入逐数相乘再求和：用一个数表示它们彼此有多匹配。用于连接用户与物品、问题与答案。</translation>
        </message>
        <message id="y = sum of x1[i] x2[i]">
            <source>y = sum of x1[i] x2[i]</source>
            <translation>y = sum_i x1[i] x2[i]</translation>
        </message>
        <message id="Dropout">
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message id="While training, leaves out a random part of the numbers and makes the rest larger to match; predictions use all. Keeps units from relying on each other, which works against overfitting.">
            <source>While training, leaves out a random part of the numbers and makes the rest larger to match; predictions use all. Keeps units from relying on each other, which works against overfitting.</source>
            <translation>训练时随机略去一部分数，并相应放大其余部分；预测时使用全部。使各单元不互相依赖，从而抑制过拟合。</translation>
        </message>
        <message id="y = x m / (1 - rate), m = 0 with chance rate, else 1">
            <source>y = x m / (1 - rate), m = 0 with chance rate, else 1</source>
            <translation>y = x m / (1 - rate)，m 以概率 rate 为 0，否则为 1</translation>
        </message>
        <message id="The part that is left out: 0.2 to 0.5 is usual.">
            <source>The part that is left out: 0.2 to 0.5 is usual.</source>
            <translation>被略去的部分：通常为 0.2 到 0.5。</translation>
        </message>
        <message id="ELU">
            <source>ELU</source>
            <translation>ELU</translation>
        </message>
        <message id="As ReLU for positive numbers; negative ones bend smoothly towards a floor, which keeps the mean of the outputs near zero.">
            <source>As ReLU for positive numbers; negative ones bend smoothly towards a floor, which keeps the mean of the outputs near zero.</source>
            <translation>正数与 ReLU 相同；负数平滑地趋向一个下限，使输出的均值接近零。</translation>
        </message>
        <message id="y = x for x &gt; 0, else a (exp(x) - 1)">
            <source>y = x for x &gt; 0, else a (exp(x) - 1)</source>
            <translation>y = x (x &gt; 0)，否则 a (exp(x) - 1)</translation>
        </message>
        <message id="Embedding">
            <source>Embedding</source>
            <translation>嵌入</translation>
        </message>
        <message id="Gives each word or category a row of numbers of its own, which training places so that those that act alike lie close together.">
            <source>Gives each word or category a row of numbers of its own, which training places so that those that act alike lie close together.</source>
            <translation>给每个词或类别一行属于它自己的数，训练会调整这些数，使作用相近的彼此靠近。</translation>
        </message>
        <message id="Dimensions">
            <source>Dimensions</source>
            <translation>维数</translation>
        </message>
        <message id="How many numbers each word or category is described by: some 8 for few categories, 50 to 300 for the words of a language.">
            <source>How many numbers each word or category is described by: some 8 for few categories, 50 to 300 for the words of a language.</source>
            <translation>每个词或类别用多少个数来描述：类别少时约 8 个，一种语言的词用 50 到 300 个。</translation>
        </message>
        <message id="Padding id">
            <source>Padding id</source>
            <translation>填充编号</translation>
        </message>
        <message id="The id that only fills short sequences up: its numbers are always 0 and never trained. -1 for none.">
            <source>The id that only fills short sequences up: its numbers are always 0 and never trained. -1 for none.</source>
            <translation>只用来补齐短序列的编号：它的数始终为 0，从不训练。-1 表示没有。</translation>
        </message>
        <message id="{1} has the padding id {2}, and the ids that enter go from 0 to {3}; choose one of those, or -1 for none.">
            <source>{1} has the padding id {2}, and the ids that enter go from 0 to {3}; choose one of those, or -1 for none.</source>
            <translation>{1} 的填充编号是 {2}，而输入的编号从 0 到 {3}；请从中选择一个，或用 -1 表示没有。</translation>
        </message>
        <message id="Flatten">
            <source>Flatten</source>
            <translation>展平</translation>
        </message>
        <message id="Reads an image as one long row of numbers, as Dense wants it.">
            <source>Reads an image as one long row of numbers, as Dense wants it.</source>
            <translation>把图像读作一长串数，这是全连接层需要的形式。</translation>
        </message>
        <message id="y = x as (channels height width)">
            <source>y = x as (channels height width)</source>
            <translation>y = 形状为 (channels height width) 的 x</translation>
        </message>
        <message id="Graph attention">
            <source>Graph attention</source>
            <translation>图注意力</translation>
        </message>
        <message id="Each node of a graph takes a weighted mean of its neighbours, and how much each neighbour counts is learnt. Several heads look for several things at once.">
            <source>Each node of a graph takes a weighted mean of its neighbours, and how much each neighbour counts is learnt. Several heads look for several things at once.</source>
            <translation>图的每个节点取邻居的加权平均，而每个邻居所占的分量由学习得到。多个头同时关注多种内容。</translation>
        </message>
        <message id="y[v] = f(sum over u of a[u, v] W x[u] + b), a = softmax over u of leaky(p . W x[u] + q . W x[v])">
            <source>y[v] = f(sum over u of a[u, v] W x[u] + b), a = softmax over u of leaky(p . W x[u] + q . W x[v])</source>
            <translation>y[v] = f(sum_u a[u, v] W x[u] + b)，a = softmax_u leaky(p . W x[u] + q . W x[v])</translation>
        </message>
        <message id="How many numbers each head gives a node.">
            <source>How many numbers each head gives a node.</source>
            <translation>每个头给节点多少个数。</translation>
        </message>
        <message id="How many weighted means each node takes side by side.">
            <source>How many weighted means each node takes side by side.</source>
            <translation>每个节点并排取多少个加权平均。</translation>
        </message>
        <message id="Heads are">
            <source>Heads are</source>
            <translation>各头</translation>
        </message>
        <message id="Put the heads side by side (concat) between layers; take their mean in the last.">
            <source>Put the heads side by side (concat) between layers; take their mean in the last.</source>
            <translation>层与层之间把各头并排（concat）；最后一层取平均（mean）。</translation>
        </message>
        <message id="Sees itself">
            <source>Sees itself</source>
            <translation>看到自身</translation>
        </message>
        <message id="Each node counts as a neighbour of its own.">
            <source>Each node counts as a neighbour of its own.</source>
            <translation>每个节点也算自己的邻居。</translation>
        </message>
        <message id="Slope">
            <source>Slope</source>
            <translation>斜率</translation>
        </message>
        <message id="By how much negative attention scores are flattened.">
            <source>By how much negative attention scores are flattened.</source>
            <translation>负的注意力得分被压平的程度。</translation>
        </message>
        <message id="Gaussian dropout">
            <source>Gaussian dropout</source>
            <translation>高斯 dropout</translation>
        </message>
        <message id="Dropout without zeros: while training, each number is multiplied by a random one near 1 that spreads as much as the mask of Dropout with the same rate does.">
            <source>Dropout without zeros: while training, each number is multiplied by a random one near 1 that spreads as much as the mask of Dropout with the same rate does.</source>
            <translation>不产生零的 Dropout：训练时每个数乘以一个接近 1 的随机数，其散布与相同比率的 Dropout 掩码一样。</translation>
        </message>
        <message id="y = x (1 + sqrt(rate / (1 - rate)) e), e normal">
            <source>y = x (1 + sqrt(rate / (1 - rate)) e), e normal</source>
            <translation>y = x (1 + sqrt(rate / (1 - rate)) e)，e 服从正态分布</translation>
        </message>
        <message id="As the rate of Dropout: 0.2 to 0.5 is usual.">
            <source>As the rate of Dropout: 0.2 to 0.5 is usual.</source>
            <translation>与 Dropout 的比率相同：通常为 0.2 到 0.5。</translation>
        </message>
        <message id="Gaussian noise">
            <source>Gaussian noise</source>
            <translation>高斯噪声</translation>
        </message>
        <message id="While training, adds a random normal number to each number; predictions see none. Behind the input it acts like more data and works against overfitting.">
            <source>While training, adds a random normal number to each number; predictions see none. Behind the input it acts like more data and works against overfitting.</source>
            <translation>训练时给每个数加上一个随机正态数；预测时不加。放在输入之后，作用如同更多的数据，能抑制过拟合。</translation>
        </message>
        <message id="y = x + sigma e, e normal">
            <source>y = x + sigma e, e normal</source>
            <translation>y = x + sigma e，e 服从正态分布</translation>
        </message>
        <message id="Deviation">
            <source>Deviation</source>
            <translation>标准差</translation>
        </message>
        <message id="How strong the noise is. Scaled data have deviation 1, so 0.05 to 0.3 is usual.">
            <source>How strong the noise is. Scaled data have deviation 1, so 0.05 to 0.3 is usual.</source>
            <translation>噪声有多强。缩放后的数据标准差为 1，因此通常为 0.05 到 0.3。</translation>
        </message>
        <message id="Gaussian sample">
            <source>Gaussian sample</source>
            <translation>高斯采样</translation>
        </message>
        <message id="Reads the first half of its input as means and the second as logarithms of variances, and draws a random number from each while training; predictions take the means. The middle of a variational autoencoder.">
            <source>Reads the first half of its input as means and the second as logarithms of variances, and draws a random number from each while training; predictions take the means. The middle of a variational autoencoder.</source>
            <translation>把输入的前一半读作均值，后一半读作方差的对数，训练时从中各抽取一个随机数；预测时取均值。变分自编码器的中间部分。</translation>
        </message>
        <message id="y = mean + exp(log variance / 2) e, e normal">
            <source>y = mean + exp(log variance / 2) e, e normal</source>
            <translation>y = mean + exp(log variance / 2) e，e 服从正态分布</translation>
        </message>
        <message id="GELU">
            <source>GELU</source>
            <translation>GELU</translation>
        </message>
        <message id="Weighs each number by the chance that a normal random number is smaller: a smooth ReLU, usual in transformers.">
            <source>Weighs each number by the chance that a normal random number is smaller: a smooth ReLU, usual in transformers.</source>
            <translation>用正态随机数小于该数的概率来加权每个数：平滑的 ReLU，常用于 transformer。</translation>
        </message>
        <message id="GIN">
            <source>GIN</source>
            <translation>GIN</translation>
        </message>
        <message id="Each node of a graph adds up its neighbours and itself, then goes through two dense layers that all nodes share. Sums tell more graphs apart than means do, so it counts well: rings, groups, degrees.">
            <source>Each node of a graph adds up its neighbours and itself, then goes through two dense layers that all nodes share. Sums tell more graphs apart than means do, so it counts well: rings, groups, degrees.</source>
            <translation>图的每个节点把邻居与自身相加，再经过所有节点共用的两个全连接层。求和比求平均能区分更多的图，因此擅长计数：环、基团、度。</translation>
        </message>
        <message id="y[v] = f(h((1 + epsilon) x[v] + sum over u -&gt; v of x[u])), h a dense layer, f another">
            <source>y[v] = f(h((1 + epsilon) x[v] + sum over u -&gt; v of x[u])), h a dense layer, f another</source>
            <translation>y[v] = f(h((1 + epsilon) x[v] + sum_{u -&gt; v} x[u]))，h 是一个全连接层，f 是另一个</translation>
        </message>
        <message id="How many numbers each node has afterwards, and between the two dense layers.">
            <source>How many numbers each node has afterwards, and between the two dense layers.</source>
            <translation>之后每个节点以及两个全连接层之间有多少个数。</translation>
        </message>
        <message id="Inner activation">
            <source>Inner activation</source>
            <translation>内部激活</translation>
        </message>
        <message id="The function between the two dense layers.">
            <source>The function between the two dense layers.</source>
            <translation>两个全连接层之间的函数。</translation>
        </message>
        <message id="Global average pooling">
            <source>Global average pooling</source>
            <translation>全局平均池化</translation>
        </message>
        <message id="Takes the mean of each channel (of a sequence: of each feature over all steps). Gives a flat output whatever the size of the picture and needs far fewer weights behind it than Flatten.">
            <source>Takes the mean of each channel (of a sequence: of each feature over all steps). Gives a flat output whatever the size of the picture and needs far fewer weights behind it than Flatten.</source>
            <translation>取每个通道的均值（序列则为每个特征在所有步上的均值）。无论图像多大都给出展平的输出，之后需要的权重也比展平少得多。</translation>
        </message>
        <message id="y = mean over all places">
            <source>y = mean over all places</source>
            <translation>y = 所有位置的均值</translation>
        </message>
        <message id="Global max pooling">
            <source>Global max pooling</source>
            <translation>全局最大池化</translation>
        </message>
        <message id="Keeps the largest number of each channel (of a sequence: of each feature over all steps): the pattern was found somewhere. Gives a flat output whatever the size of the picture.">
            <source>Keeps the largest number of each channel (of a sequence: of each feature over all steps): the pattern was found somewhere. Gives a flat output whatever the size of the picture.</source>
            <translation>保留每个通道中的最大数（序列则为每个特征在所有步上的最大数）：图案在某处出现。无论图像多大都给出展平的输出。</translation>
        </message>
        <message id="y = max over all places">
            <source>y = max over all places</source>
            <translation>y = 所有位置的最大值</translation>
        </message>
        <message id="GLU">
            <source>GLU</source>
            <translation>GLU</translation>
        </message>
        <message id="Gated linear unit: the second half of the features (of images: of the channels) decides, through a sigmoid, how much of the first half comes through. Halves the width, so give the layer before it twice the units.">
            <source>Gated linear unit: the second half of the features (of images: of the channels) decides, through a sigmoid, how much of the first half comes through. Halves the width, so give the layer before it twice the units.</source>
            <translation>门控线性单元：后一半特征（图像则为通道）经 sigmoid 决定前一半有多少通过。宽度减半，因此请给之前的层两倍的单元数。</translation>
        </message>
        <message id="Gradient reversal">
            <source>Gradient reversal</source>
            <translation>梯度反转</translation>
        </message>
        <message id="Passes everything on as it is, but turns the gradient round: what stands before it learns to make the task behind it impossible, for example to tell two hospitals apart.">
            <source>Passes everything on as it is, but turns the gradient round: what stands before it learns to make the task behind it impossible, for example to tell two hospitals apart.</source>
            <translation>原样传递一切，但把梯度反转：它之前的部分学会使它之后的任务无法完成，例如分辨两家医院。</translation>
        </message>
        <message id="y = x, with gradient -factor">
            <source>y = x, with gradient -factor</source>
            <translation>y = x，梯度乘以 -factor</translation>
        </message>
        <message id="Factor">
            <source>Factor</source>
            <translation>倍数</translation>
        </message>
        <message id="How strong the reversed gradient is.">
            <source>How strong the reversed gradient is.</source>
            <translation>反转后的梯度有多强。</translation>
        </message>
        <message id="Graph norm">
            <source>Graph norm</source>
            <translation>图归一化</translation>
        </message>
        <message id="Brings each feature of a graph's nodes to deviation 1 and takes away as much of their mean as training likes, then scales and shifts. Each graph is seen alone, so any batch size will do.">
            <source>Brings each feature of a graph's nodes to deviation 1 and takes away as much of their mean as training likes, then scales and shifts. Each graph is seen alone, so any batch size will do.</source>
            <translation>把图中节点的每个特征调整为标准差 1，并按训练所需减去其均值的一部分，再缩放和平移。每个图单独处理，因此任何批大小都可以。</translation>
        </message>
        <message id="y = (x - share mean) / sqrt(mean of (x - share mean)^2 + epsilon) scale + shift">
            <source>y = (x - share mean) / sqrt(mean of (x - share mean)^2 + epsilon) scale + shift</source>
            <translation>y = (x - share mean) / sqrt(mean((x - share mean)^2) + epsilon) scale + shift</translation>
        </message>
        <message id="{1} needs the nodes of a graph, not {2}; join it to an input that brings in graphs, or take Dense, which needs no links.">
            <source>{1} needs the nodes of a graph, not {2}; join it to an input that brings in graphs, or take Dense, which needs no links.</source>
            <translation>{1} 需要图的节点，而不是 {2}；请把它接到带来图的输入，或改用不需要边的全连接层。</translation>
        </message>
        <message id="Graph conv">
            <source>Graph conv</source>
            <translation>图卷积</translation>
        </message>
        <message id="Each node of a graph takes a weighted mean of its neighbours and itself, then goes through one dense layer that all nodes share. Every such layer lets a node see one link further.">
            <source>Each node of a graph takes a weighted mean of its neighbours and itself, then goes through one dense layer that all nodes share. Every such layer lets a node see one link further.</source>
            <translation>图的每个节点取邻居与自身的加权平均，再经过一个所有节点共用的全连接层。每多一层，节点就能多看一条边之远。</translation>
        </message>
        <message id="y[v] = f(sum over u -&gt; v and v itself of x[u] / sqrt(d[u] d[v]) W + b), d = 1 + links into the node">
            <source>y[v] = f(sum over u -&gt; v and v itself of x[u] / sqrt(d[u] d[v]) W + b), d = 1 + links into the node</source>
            <translation>y[v] = f(sum_{u -&gt; v 及 v 自身} x[u] / sqrt(d[u] d[v]) W + b)，d = 1 + 进入该节点的连边数</translation>
        </message>
        <message id="How many numbers each node has afterwards.">
            <source>How many numbers each node has afterwards.</source>
            <translation>之后每个节点有多少个数。</translation>
        </message>
        <message id="Group norm">
            <source>Group norm</source>
            <translation>组归一化</translation>
        </message>
        <message id="Brings each group of neighbouring channels (or features) of a sample to mean 0 and deviation 1, then scales and shifts each channel as training likes. It does not look at the other rows, so it is the choice for images in small batches.">
            <source>Brings each group of neighbouring channels (or features) of a sample to mean 0 and deviation 1, then scales and shifts each channel as training likes. It does not look at the other rows, so it is the choice for images in small batches.</source>
            <translation>使每个样本中每组相邻通道（或特征）的均值为 0、标准差为 1，再按训练所需缩放和平移每个通道。它不看其他行，因此适合小批量的图像。</translation>
        </message>
        <message id="y = (x - mean) / sqrt(variance + epsilon) scale + shift, over each group">
            <source>y = (x - mean) / sqrt(variance + epsilon) scale + shift, over each group</source>
            <translation>y = (x - mean) / sqrt(variance + epsilon) scale + shift，逐组计算</translation>
        </message>
        <message id="How many groups the channels are cut into; it must divide their number. 1 normalises all of them together.">
            <source>How many groups the channels are cut into; it must divide their number. 1 normalises all of them together.</source>
            <translation>把通道分成多少组；它必须能整除通道数。1 表示全部一起归一化。</translation>
        </message>
        <message id="Added to the variance, so that a constant group does not divide by zero.">
            <source>Added to the variance, so that a constant group does not divide by zero.</source>
            <translation>加到方差上，使恒定的组不会除以零。</translation>
        </message>
        <message id="a number of channels that {1} divides">
            <source>a number of channels that {1} divides</source>
            <translation>能被 {1} 整除的通道数</translation>
        </message>
        <message id="choose other groups, or other filters or units before it">
            <source>choose other groups, or other filters or units before it</source>
            <translation>请选择别的组数，或在它前面用别的滤波器数或单元数</translation>
        </message>
        <message id="GRU">
            <source>GRU</source>
            <translation>GRU</translation>
        </message>
        <message id="Reads a sequence step by step, like LSTM, but with two gates and one memory: fewer weights and often as good. Sequences of different lengths need no mask: each is read to its own end.">
            <source>Reads a sequence step by step, like LSTM, but with two gates and one memory: fewer weights and often as good. Sequences of different lengths need no mask: each is read to its own end.</source>
            <translation>像 LSTM 一样逐步读取序列，但只有两个门和一个记忆：权重更少，效果常常一样好。长度不同的序列不需要掩码：每个都读到它自己的末尾。</translation>
        </message>
        <message id="an even number of features">
            <source>an even number of features</source>
            <translation>偶数个特征</translation>
        </message>
        <message id="change the units or filters before it">
            <source>change the units or filters before it</source>
            <translation>请更改它前面的单元数或滤波器数</translation>
        </message>
        <message id="Hard sigmoid">
            <source>Hard sigmoid</source>
            <translation>Hard sigmoid</translation>
        </message>
        <message id="A sigmoid of three straight lines: 0 below -3, 1 above 3, straight between. Cheaper, but beyond these ends no gradient comes through.">
            <source>A sigmoid of three straight lines: 0 below -3, 1 above 3, straight between. Cheaper, but beyond these ends no gradient comes through.</source>
            <translation>由三段直线组成的 sigmoid：-3 以下为 0，3 以上为 1，中间是直线。更便宜，但两端之外没有梯度通过。</translation>
        </message>
        <message id="y = (x + 3) / 6, held within 0 and 1">
            <source>y = (x + 3) / 6, held within 0 and 1</source>
            <translation>y = (x + 3) / 6，限制在 0 与 1 之间</translation>
        </message>
        <message id="Hard swish">
            <source>Hard swish</source>
            <translation>Hard swish</translation>
        </message>
        <message id="SiLU with the sigmoid made of straight lines: nearly as good in convolution networks and cheaper on small machines.">
            <source>SiLU with the sigmoid made of straight lines: nearly as good in convolution networks and cheaper on small machines.</source>
            <translation>其中的 sigmoid 由直线组成的 SiLU：在卷积网络中几乎一样好，在小机器上更便宜。</translation>
        </message>
        <message id="Hard tanh">
            <source>Hard tanh</source>
            <translation>Hard tanh</translation>
        </message>
        <message id="Lets numbers from -1 to 1 through and cuts off the rest: a cheap Tanh. Beyond these ends no gradient comes through.">
            <source>Lets numbers from -1 to 1 through and cuts off the rest: a cheap Tanh. Beyond these ends no gradient comes through.</source>
            <translation>让 -1 到 1 的数通过，其余截断：便宜的 Tanh。两端之外没有梯度通过。</translation>
        </message>
        <message id="y = x, held within -1 and 1">
            <source>y = x, held within -1 and 1</source>
            <translation>y = x，限制在 -1 与 1 之间</translation>
        </message>
        <message id="Identity">
            <source>Identity</source>
            <translation>恒等</translation>
        </message>
        <message id="Passes everything on as it is. Gives a branch without layers a place of its own, or a name to a point in the network.">
            <source>Passes everything on as it is. Gives a branch without layers a place of its own, or a name to a point in the network.</source>
            <translation>原样传递一切。给没有层的分支一个位置，或给网络中的一点一个名字。</translation>
        </message>
        <message id="Instance norm">
            <source>Instance norm</source>
            <translation>实例归一化</translation>
        </message>
        <message id="Brings each channel of each sample (of a sequence: each feature over its steps) to mean 0 and deviation 1, then scales and shifts it as training likes. Takes away brightness and contrast, so that only the pattern counts.">
            <source>Brings each channel of each sample (of a sequence: each feature over its steps) to mean 0 and deviation 1, then scales and shifts it as training likes. Takes away brightness and contrast, so that only the pattern counts.</source>
            <translation>使每个样本的每个通道（序列则为每个特征在各步上）均值为 0、标准差为 1，再按训练所需缩放和平移。去掉亮度和对比度，只留下图案。</translation>
        </message>
        <message id="y = (x - mean) / sqrt(variance + epsilon) scale + shift, over each channel">
            <source>y = (x - mean) / sqrt(variance + epsilon) scale + shift, over each channel</source>
            <translation>y = (x - mean) / sqrt(variance + epsilon) scale + shift，逐通道计算</translation>
        </message>
        <message id="images or sequences">
            <source>images or sequences</source>
            <translation>图像或序列</translation>
        </message>
        <message id="use Layer norm, or put Reshape before it">
            <source>use Layer norm, or put Reshape before it</source>
            <translation>请用层归一化，或在它前面放一个变形层</translation>
        </message>
        <message id="Unit length">
            <source>Unit length</source>
            <translation>单位长度</translation>
        </message>
        <message id="Stretches each sample (of a sequence: each step) to length 1, so that only its direction counts. Put before Dot product, it makes that a cosine.">
            <source>Stretches each sample (of a sequence: each step) to length 1, so that only its direction counts. Put before Dot product, it makes that a cosine.</source>
            <translation>把每个样本（序列则为每一步）伸缩到长度 1，使只有方向起作用。放在点积之前，点积就成为余弦。</translation>
        </message>
        <message id="Epsilon">
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message id="Shorter rows are divided by this and stay short.">
            <source>Shorter rows are divided by this and stay short.</source>
            <translation>更短的行除以它，因而仍然短。</translation>
        </message>
        <message id="a flat input or a sequence">
            <source>a flat input or a sequence</source>
            <translation>平铺的输入或序列</translation>
        </message>
        <message id="Last step">
            <source>Last step</source>
            <translation>最后一步</translation>
        </message>
        <message id="Passes on the last step of each sequence, wherever it ends: of a recurrent layer that gives all steps, the one that has seen the whole sequence.">
            <source>Passes on the last step of each sequence, wherever it ends: of a recurrent layer that gives all steps, the one that has seen the whole sequence.</source>
            <translation>传出每个序列的最后一步，无论它在哪里结束：对于给出所有步的循环层，就是看过整个序列的那一步。</translation>
        </message>
        <message id="No initialiser is called '{1}'. Known are glorot, he, lecun, zeros and ones.">
            <source>No initialiser is called '{1}'. Known are glorot, he, lecun, zeros and ones.</source>
            <translation>没有名为“{1}”的初始化方法。已知的有 glorot、he、lecun、zeros 和 ones。</translation>
        </message>
        <message id="{1} needs {2}, not {3}; {4}.">
            <source>{1} needs {2}, not {3}; {4}.</source>
            <translation>{1} 需要 {2}，而不是 {3}；{4}。</translation>
        </message>
        <message id="Layer norm">
            <source>Layer norm</source>
            <translation>层归一化</translation>
        </message>
        <message id="Brings the numbers of each sample to mean 0 and deviation 1, then scales and shifts them as training likes. Unlike Batch norm it does not look at the other rows, so any batch size will do.">
            <source>Brings the numbers of each sample to mean 0 and deviation 1, then scales and shifts them as training likes. Unlike Batch norm it does not look at the other rows, so any batch size will do.</source>
            <translation>使每个样本的各数均值为 0、标准差为 1，再按训练所需缩放和平移。与批归一化不同，它不看其他行，因此任何批大小都可以。</translation>
        </message>
        <message id="Added to the variance, so that a constant row does not divide by zero.">
            <source>Added to the variance, so that a constant row does not divide by zero.</source>
            <translation>加到方差上，使恒定的行不会被零除。</translation>
        </message>
        <message id="Leaky ReLU">
            <source>Leaky ReLU</source>
            <translation>Leaky ReLU</translation>
        </message>
        <message id="As ReLU, but negative numbers keep a small slope, so that no unit can fall silent for ever.">
            <source>As ReLU, but negative numbers keep a small slope, so that no unit can fall silent for ever.</source>
            <translation>与 ReLU 相同，但负数保留很小的斜率，使任何单元都不会永远沉默。</translation>
        </message>
        <message id="y = x for x &gt; 0, else a x">
            <source>y = x for x &gt; 0, else a x</source>
            <translation>y = x (x &gt; 0)，否则 a x</translation>
        </message>
        <message id="How much of a negative number comes through.">
            <source>How much of a negative number comes through.</source>
            <translation>负数通过的比例。</translation>
        </message>
        <message id="Local response norm">
            <source>Local response norm</source>
            <translation>局部响应归一化</translation>
        </message>
        <message id="Weakens a number whose neighbouring channels are strong at the same place of the picture. The normalisation of AlexNet; newer networks use Batch norm.">
            <source>Weakens a number whose neighbouring channels are strong at the same place of the picture. The normalisation of AlexNet; newer networks use Batch norm.</source>
            <translation>如果相邻通道在图像同一处很强，就减弱这个数。AlexNet 的归一化；较新的网络使用批归一化。</translation>
        </message>
        <message id="y = x / (k + alpha / size sum of the neighbours' x^2)^beta">
            <source>y = x / (k + alpha / size sum of the neighbours' x^2)^beta</source>
            <translation>y = x / (k + alpha / size 邻近通道 x^2 之和)^beta</translation>
        </message>
        <message id="Neighbours">
            <source>Neighbours</source>
            <translation>相邻数</translation>
        </message>
        <message id="How many channels are looked at, the own one included.">
            <source>How many channels are looked at, the own one included.</source>
            <translation>看多少个通道，包括自己。</translation>
        </message>
        <message id="How much the neighbours weaken a number.">
            <source>How much the neighbours weaken a number.</source>
            <translation>相邻通道把一个数减弱多少。</translation>
        </message>
        <message id="Beta">
            <source>Beta</source>
            <translation>Beta</translation>
        </message>
        <message id="The power that their sum is taken to.">
            <source>The power that their sum is taken to.</source>
            <translation>对它们的和取的幂次。</translation>
        </message>
        <message id="K">
            <source>K</source>
            <translation>K</translation>
        </message>
        <message id="The sum that a place without any signal has.">
            <source>The sum that a place without any signal has.</source>
            <translation>没有任何信号之处的和。</translation>
        </message>
        <message id="Log sigmoid">
            <source>Log sigmoid</source>
            <translation>Log sigmoid</translation>
        </message>
        <message id="The logarithm of a sigmoid, exact far below zero, too, where the sigmoid itself is lost in rounding. For networks that work with log-probabilities.">
            <source>The logarithm of a sigmoid, exact far below zero, too, where the sigmoid itself is lost in rounding. For networks that work with log-probabilities.</source>
            <translation>sigmoid 的对数，在远低于零处也精确，而 sigmoid 本身在那里已在舍入中丢失。用于处理对数概率的网络。</translation>
        </message>
        <message id="Log softmax">
            <source>Log softmax</source>
            <translation>Log softmax</translation>
        </message>
        <message id="The logarithms of the probabilities that Softmax gives, without its loss of digits. Of a sequence, each step by itself. Cross-entropy does this by itself.">
            <source>The logarithms of the probabilities that Softmax gives, without its loss of digits. Of a sequence, each step by itself. Cross-entropy does this by itself.</source>
            <translation>Softmax 所给概率的对数，但不丢失位数。序列则每一步各自进行。交叉熵会自己做这件事。</translation>
        </message>
        <message id="y[i] = x[i] - log(sum over j of exp(x[j]))">
            <source>y[i] = x[i] - log(sum over j of exp(x[j]))</source>
            <translation>y[i] = x[i] - log(sum_j exp(x[j]))</translation>
        </message>
        <message id="Reads a sequence step by step. Three gates decide what its memory forgets, takes in and shows, so that it can keep a thing in mind over many steps. Sequences of different lengths need no mask: each is read to its own end.">
            <source>Reads a sequence step by step. Three gates decide what its memory forgets, takes in and shows, so that it can keep a thing in mind over many steps. Sequences of different lengths need no mask: each is read to its own end.</source>
            <translation>逐步读取序列。三个门决定它的记忆忘记什么、接收什么、显示什么，因此能在许多步中记住一件事。长度不同的序列不需要掩码：每个都读到它自己的末尾。</translation>
        </message>
        <message id="Maximum">
            <source>Maximum</source>
            <translation>最大值</translation>
        </message>
        <message id="Keeps the largest of its inputs, number by number: any branch may speak up.">
            <source>Keeps the largest of its inputs, number by number: any branch may speak up.</source>
            <translation>逐数保留各个输入中最大的：任何一个分支都可以发声。</translation>
        </message>
        <message id="Maxout">
            <source>Maxout</source>
            <translation>Maxout</translation>
        </message>
        <message id="Keeps the largest of each group of neighbouring features (of images: channels). Behind a linear Dense it learns its own bent activation out of that many straight pieces.">
            <source>Keeps the largest of each group of neighbouring features (of images: channels). Behind a linear Dense it learns its own bent activation out of that many straight pieces.</source>
            <translation>保留每组相邻特征（图像则为通道）中最大的。放在线性的全连接层之后，它用同样多段直线学出自己的弯曲激活。</translation>
        </message>
        <message id="y[i] = max of x[k i] to x[k i + k - 1]">
            <source>y[i] = max of x[k i] to x[k i + k - 1]</source>
            <translation>y[i] = x[k i] 至 x[k i + k - 1] 的最大值</translation>
        </message>
        <message id="Pieces">
            <source>Pieces</source>
            <translation>段数</translation>
        </message>
        <message id="How many numbers compete for one output; there are as many times fewer outputs.">
            <source>How many numbers compete for one output; there are as many times fewer outputs.</source>
            <translation>多少个数竞争一个输出；输出的个数按此倍数减少。</translation>
        </message>
        <message id="a multiple of {1} features">
            <source>a multiple of {1} features</source>
            <translation>{1} 的倍数个特征</translation>
        </message>
        <message id="change its pieces, or the units or filters before it">
            <source>change its pieces, or the units or filters before it</source>
            <translation>请更改它的片数，或它前面的单元数或滤波器数</translation>
        </message>
        <message id="Max pooling">
            <source>Max pooling</source>
            <translation>最大池化</translation>
        </message>
        <message id="Keeps the largest number of each small square of a picture: the pattern was found, roughly here. Makes pictures smaller and small shifts harmless.">
            <source>Keeps the largest number of each small square of a picture: the pattern was found, roughly here. Makes pictures smaller and small shifts harmless.</source>
            <translation>保留图像每个小方块中的最大数：图案大致在这里出现。使图像变小，使小的平移不受影响。</translation>
        </message>
        <message id="y = max over the window">
            <source>y = max over the window</source>
            <translation>y = 窗口内的最大值</translation>
        </message>
        <message id="Max pooling 1-D">
            <source>Max pooling 1-D</source>
            <translation>一维最大池化</translation>
        </message>
        <message id="Keeps the largest number of each feature in every short stretch of a sequence. Makes sequences shorter and small shifts harmless.">
            <source>Keeps the largest number of each feature in every short stretch of a sequence. Makes sequences shorter and small shifts harmless.</source>
            <translation>保留每个特征在序列每一小段上的最大数。使序列变短，使小的平移不受影响。</translation>
        </message>
        <message id="y = max over the window of steps">
            <source>y = max over the window of steps</source>
            <translation>y = 各步窗口内的最大值</translation>
        </message>
        <message id="Max pooling 3-D">
            <source>Max pooling 3-D</source>
            <translation>三维最大池化</translation>
        </message>
        <message id="Keeps the largest number of each small cube of a volume, such as a scan. Makes volumes smaller and small shifts harmless.">
            <source>Keeps the largest number of each small cube of a volume, such as a scan. Makes volumes smaller and small shifts harmless.</source>
            <translation>保留体数据（例如扫描）每个小立方块中的最大数。使体数据变小，使小的平移不受影响。</translation>
        </message>
        <message id="{1} needs inputs of one shape, not {2} and {3}; bring one branch to the other's size, for example by a Dense layer.">
            <source>{1} needs inputs of one shape, not {2} and {3}; bring one branch to the other's size, for example by a Dense layer.</source>
            <translation>{1} 需要形状相同的输入，而不是 {2} 和 {3}；请把一个分支变成另一个的大小，例如用全连接层。</translation>
        </message>
        <message id="Message passing">
            <source>Message passing</source>
            <translation>消息传递</translation>
        </message>
        <message id="Along every link of a graph a message is made of the nodes at its ends and the link's own features; each node adds up what arrives and renews itself. It is the layer for bonds that differ.">
            <source>Along every link of a graph a message is made of the nodes at its ends and the link's own features; each node adds up what arrives and renews itself. It is the layer for bonds that differ.</source>
            <translation>沿图的每条边，由两端的节点和边自身的特征生成消息；每个节点把收到的消息相加并更新自己。适用于化学键各不相同的情形。</translation>
        </message>
        <message id="y[v] = f([x[v], sum over u -&gt; v of g([x[u], x[v], e[u, v]] M + c)] W + b)">
            <source>y[v] = f([x[v], sum over u -&gt; v of g([x[u], x[v], e[u, v]] M + c)] W + b)</source>
            <translation>y[v] = f([x[v], sum_{u -&gt; v} g([x[u], x[v], e[u, v]] M + c)] W + b)</translation>
        </message>
        <message id="How many numbers a message and afterwards each node has.">
            <source>How many numbers a message and afterwards each node has.</source>
            <translation>每条消息以及之后每个节点有多少个数。</translation>
        </message>
        <message id="Messages are">
            <source>Messages are</source>
            <translation>消息</translation>
        </message>
        <message id="Whether a node takes the sum of what arrives, or the mean.">
            <source>Whether a node takes the sum of what arrives, or the mean.</source>
            <translation>节点取收到消息的和，还是平均。</translation>
        </message>
        <message id="Sees both ends">
            <source>Sees both ends</source>
            <translation>看到两端</translation>
        </message>
        <message id="A message also depends on the node that it goes to.">
            <source>A message also depends on the node that it goes to.</source>
            <translation>消息也取决于它所到达的节点。</translation>
        </message>
        <message id="nodes">
            <source>nodes</source>
            <translation>节点</translation>
        </message>
        <message id="edges">
            <source>edges</source>
            <translation>边</translation>
        </message>
        <message id="Message passing needs features of the links at its second input, not {1}; join it to the input that brings them in, or take Graph conv, which needs none.">
            <source>Message passing needs features of the links at its second input, not {1}; join it to the input that brings them in, or take Graph conv, which needs none.</source>
            <translation>消息传递的第二个输入需要边的特征，而不是 {1}；请接到带来边特征的输入，或改用不需要它们的图卷积。</translation>
        </message>
        <message id="Of messages">
            <source>Of messages</source>
            <translation>消息的激活</translation>
        </message>
        <message id="The function that each message goes through before the node adds it up.">
            <source>The function that each message goes through before the node adds it up.</source>
            <translation>节点相加之前每条消息所经过的函数。</translation>
        </message>
        <message id="Minimum">
            <source>Minimum</source>
            <translation>最小值</translation>
        </message>
        <message id="Keeps the smallest of its inputs, number by number: all branches must agree.">
            <source>Keeps the smallest of its inputs, number by number: all branches must agree.</source>
            <translation>逐数保留各个输入中最小的：所有分支必须一致。</translation>
        </message>
        <message id="Mish">
            <source>Mish</source>
            <translation>Mish</translation>
        </message>
        <message id="Weighs each number by a smooth gate: like SiLU slightly negative below zero and smooth everywhere. Sometimes a little better than ReLU in deep image networks.">
            <source>Weighs each number by a smooth gate: like SiLU slightly negative below zero and smooth everywhere. Sometimes a little better than ReLU in deep image networks.</source>
            <translation>用平滑的门加权每个数：与 SiLU 一样在零以下略为负，处处平滑。在深的图像网络中有时比 ReLU 稍好。</translation>
        </message>
        <message id="Multiply">
            <source>Multiply</source>
            <translation>相乘</translation>
        </message>
        <message id="Multiplies its inputs number by number. With a sigmoid on one branch it is a gate that decides what of the other comes through.">
            <source>Multiplies its inputs number by number. With a sigmoid on one branch it is a gate that decides what of the other comes through.</source>
            <translation>逐数相乘各个输入。若一个分支带 sigmoid，它就是一个门，决定另一个分支有多少通过。</translation>
        </message>
        <message id="One-hot">
            <source>One-hot</source>
            <translation>独热编码</translation>
        </message>
        <message id="Writes each word or category as a row of zeros with a single 1 at its place. For few categories; Embedding is better for many.">
            <source>Writes each word or category as a row of zeros with a single 1 at its place. For few categories; Embedding is better for many.</source>
            <translation>把每个词或类别写成一行 0，只在它的位置上是 1。适合类别少的情况；类别多时用嵌入更好。</translation>
        </message>
        <message id="y[j] = 1 if j = id, else 0">
            <source>y[j] = 1 if j = id, else 0</source>
            <translation>y[j] = 1 (j = id)，否则 0</translation>
        </message>
        <message id="{1} cannot mirror {2} places of an axis that is only {3} long; choose a smaller size, or the mode replicate.">
            <source>{1} cannot mirror {2} places of an axis that is only {3} long; choose a smaller size, or the mode replicate.</source>
            <translation>{1} 不能对只长 {3} 的轴镜像 {2} 个位置；请选择较小的大小，或用 replicate 模式。</translation>
        </message>
        <message id="Puts a border around a picture, or before and behind a sequence: zeros, the mirrored inside, or the last number again. Keeps a convolution behind it from shrinking the picture.">
            <source>Puts a border around a picture, or before and behind a sequence: zeros, the mirrored inside, or the last number again. Keeps a convolution behind it from shrinking the picture.</source>
            <translation>在图像四周，或在序列前后加边：零、镜像的内部，或重复最后一个数。使之后的卷积不会把图像变小。</translation>
        </message>
        <message id="y = x with a border">
            <source>y = x with a border</source>
            <translation>y = 加上边框的 x</translation>
        </message>
        <message id="How wide the border is, on each side.">
            <source>How wide the border is, on each side.</source>
            <translation>每一侧的边有多宽。</translation>
        </message>
        <message id="Mode">
            <source>Mode</source>
            <translation>方式</translation>
        </message>
        <message id="What the border is made of: zeros, the inside mirrored at the edge, or the edge again and again.">
            <source>What the border is made of: zeros, the inside mirrored at the edge, or the edge again and again.</source>
            <translation>边由什么组成：零、在边缘处镜像的内部，或一再重复边缘。</translation>
        </message>
        <message id="Permute">
            <source>Permute</source>
            <translation>换轴</translation>
        </message>
        <message id="Changes the order of the axes, for example of a sequence from steps x features to features x steps.">
            <source>Changes the order of the axes, for example of a sequence from steps x features to features x steps.</source>
            <translation>改变各轴的顺序，例如把序列从 步 x 特征 变为 特征 x 步。</translation>
        </message>
        <message id="Order">
            <source>Order</source>
            <translation>顺序</translation>
        </message>
        <message id="The axes, counted from 1, in the order in which they come out: 2x1 exchanges two, 3x1x2 puts the last first.">
            <source>The axes, counted from 1, in the order in which they come out: 2x1 exchanges two, 3x1x2 puts the last first.</source>
            <translation>各轴从 1 数起，按输出的顺序写：2x1 交换两个轴，3x1x2 把最后一个放到最前。</translation>
        </message>
        <message id="{1} cannot order the {2} axes of {3} as {4}; name each axis once, counted from 1.">
            <source>{1} cannot order the {2} axes of {3} as {4}; name each axis once, counted from 1.</source>
            <translation>{1} 不能把 {3} 的 {2} 个轴排成 {4}；请把每个轴各写一次，从 1 数起。</translation>
        </message>
        <message id="How many times height and width change; the channels change by its square.">
            <source>How many times height and width change; the channels change by its square.</source>
            <translation>高和宽变化的倍数；通道数按其平方变化。</translation>
        </message>
        <message id="Pixel shuffle">
            <source>Pixel shuffle</source>
            <translation>像素重排</translation>
        </message>
        <message id="Makes pictures larger by laying channels side by side as pixels. Behind a convolution it enlarges with trained detail, without the chequered traces of other ways.">
            <source>Makes pictures larger by laying channels side by side as pixels. Behind a convolution it enlarges with trained detail, without the chequered traces of other ways.</source>
            <translation>把通道并排放成像素，使图像变大。放在卷积之后，用学得的细节放大，没有其他方法的棋盘痕迹。</translation>
        </message>
        <message id="a multiple of {1} channels">
            <source>a multiple of {1} channels</source>
            <translation>{1} 的倍数个通道</translation>
        </message>
        <message id="change the filters of the convolution before it">
            <source>change the filters of the convolution before it</source>
            <translation>请更改它前面卷积的滤波器数</translation>
        </message>
        <message id="Pixel unshuffle">
            <source>Pixel unshuffle</source>
            <translation>像素反重排</translation>
        </message>
        <message id="Makes pictures smaller without losing anything: the pixels of each small square become channels.">
            <source>Makes pictures smaller without losing anything: the pixels of each small square become channels.</source>
            <translation>使图像变小而不丢失任何东西：每个小方块的像素变成通道。</translation>
        </message>
        <message id="a height and width that {1} divides">
            <source>a height and width that {1} divides</source>
            <translation>能被 {1} 整除的高和宽</translation>
        </message>
        <message id="put Padding or Crop before it">
            <source>put Padding or Crop before it</source>
            <translation>请在它前面放填充或裁剪层</translation>
        </message>
        <message id="Height and width of the window.">
            <source>Height and width of the window.</source>
            <translation>窗口的高和宽。</translation>
        </message>
        <message id="Positional embedding">
            <source>Positional embedding</source>
            <translation>位置嵌入</translation>
        </message>
        <message id="Adds to each step numbers that belong to its place in the sequence and are found by training. Places that the training data never reach stay as they began.">
            <source>Adds to each step numbers that belong to its place in the sequence and are found by training. Places that the training data never reach stay as they began.</source>
            <translation>给每一步加上属于它在序列中位置的数，这些数由训练得出。训练数据从未到达的位置保持初始值。</translation>
        </message>
        <message id="How many places get numbers: the longest sequence that may come. 0 for the longest of the data.">
            <source>How many places get numbers: the longest sequence that may come. 0 for the longest of the data.</source>
            <translation>有多少个位置得到数：可能出现的最长序列。0 表示数据中最长的。</translation>
        </message>
        <message id="{1} knows {2} places, and sequences of up to {3} steps enter; set its length to {3}, or to 0 to follow the data.">
            <source>{1} knows {2} places, and sequences of up to {3} steps enter; set its length to {3}, or to 0 to follow the data.</source>
            <translation>{1} 认识 {2} 个位置，而输入的序列最多有 {3} 步；请把它的长度设为 {3}，或设为 0 以跟随数据。</translation>
        </message>
        <message id="Positional encoding">
            <source>Positional encoding</source>
            <translation>位置编码</translation>
        </message>
        <message id="Adds to each step waves that tell its place in the sequence: attention, which by itself does not know the order, needs them. Nothing is trained, and every length will do.">
            <source>Adds to each step waves that tell its place in the sequence: attention, which by itself does not know the order, needs them. Nothing is trained, and every length will do.</source>
            <translation>给每一步加上表明它在序列中位置的波：注意力本身不知道顺序，需要它们。不训练任何东西，任何长度都可以。</translation>
        </message>
        <message id="PReLU">
            <source>PReLU</source>
            <translation>PReLU</translation>
        </message>
        <message id="A Leaky ReLU whose slope below zero is trained, one for each feature or channel. The stored weight is what training adds to the first slope.">
            <source>A Leaky ReLU whose slope below zero is trained, one for each feature or channel. The stored weight is what training adds to the first slope.</source>
            <translation>零以下斜率由训练得到的 Leaky ReLU，每个特征或通道一个。保存的权重是训练对初始斜率的增量。</translation>
        </message>
        <message id="y = x for x &gt; 0, else (start + w) x">
            <source>y = x for x &gt; 0, else (start + w) x</source>
            <translation>y = x (x &gt; 0)，否则 (start + w) x</translation>
        </message>
        <message id="First slope">
            <source>First slope</source>
            <translation>初始斜率</translation>
        </message>
        <message id="How much of a negative number comes through before training.">
            <source>How much of a negative number comes through before training.</source>
            <translation>训练之前负数有多少通过。</translation>
        </message>
        <message id="Rate">
            <source>Rate</source>
            <translation>比率</translation>
        </message>
        <message id="Readout">
            <source>Readout</source>
            <translation>读出</translation>
        </message>
        <message id="Makes one row of numbers of all the nodes of a graph, or of all the steps of a sequence, in whatever order they come. Take the sum for what grows with size, the mean for what does not.">
            <source>Makes one row of numbers of all the nodes of a graph, or of all the steps of a sequence, in whatever order they come. Take the sum for what grows with size, the mean for what does not.</source>
            <translation>把图的所有节点或序列的所有步汇成一行数，与先后次序无关。随规模增大的量取和，不随规模变化的量取平均。</translation>
        </message>
        <message id="y = sum, mean or maximum over v of x[v], or sum over v of softmax(x w)[v] x[v]">
            <source>y = sum, mean or maximum over v of x[v], or sum over v of softmax(x w)[v] x[v]</source>
            <translation>y = 所有 v 的 x[v] 之和、均值或最大值，或 sum_v softmax(x w)[v] x[v]</translation>
        </message>
        <message id="How the nodes or steps are brought together; attention learns which of them count.">
            <source>How the nodes or steps are brought together; attention learns which of them count.</source>
            <translation>节点或步怎样汇到一起；attention 会学习其中哪些重要。</translation>
        </message>
        <message id="Readout brings together the nodes of graphs or the steps of sequences, and {1} has neither; leave it out, or put Flatten in its place.">
            <source>Readout brings together the nodes of graphs or the steps of sequences, and {1} has neither; leave it out, or put Flatten in its place.</source>
            <translation>读出汇集图的节点或序列的步，而 {1} 两者都没有；请去掉它，或换成展平。</translation>
        </message>
        <message id="ReLU">
            <source>ReLU</source>
            <translation>ReLU</translation>
        </message>
        <message id="Lets positive numbers through and makes the rest zero. Cheap, and it keeps gradients alive in deep networks: the usual first choice.">
            <source>Lets positive numbers through and makes the rest zero. Cheap, and it keeps gradients alive in deep networks: the usual first choice.</source>
            <translation>让正数通过，其余变为零。计算便宜，并使深层网络的梯度保持活跃：通常的首选。</translation>
        </message>
        <message id="ReLU6">
            <source>ReLU6</source>
            <translation>ReLU6</translation>
        </message>
        <message id="A ReLU that stops at 6, so that its output can be stored in few bits; known from networks for mobile phones.">
            <source>A ReLU that stops at 6, so that its output can be stored in few bits; known from networks for mobile phones.</source>
            <translation>到 6 为止的 ReLU，使输出可以用很少的位保存；见于手机上的网络。</translation>
        </message>
        <message id="Repeat">
            <source>Repeat</source>
            <translation>重复</translation>
        </message>
        <message id="Makes a sequence of one row of numbers by giving the same row at every step. Stands between an encoder that gives one row and a decoder that writes a sequence.">
            <source>Makes a sequence of one row of numbers by giving the same row at every step. Stands between an encoder that gives one row and a decoder that writes a sequence.</source>
            <translation>在每一步给出同一行数，由此得到一个序列。放在给出一行的编码器和写出序列的解码器之间。</translation>
        </message>
        <message id="Times">
            <source>Times</source>
            <translation>次数</translation>
        </message>
        <message id="How many steps the sequence has.">
            <source>How many steps the sequence has.</source>
            <translation>序列有多少步。</translation>
        </message>
        <message id="Reshape">
            <source>Reshape</source>
            <translation>变形</translation>
        </message>
        <message id="Reads the same numbers as another shape, for example 64 numbers as an image of 1x8x8.">
            <source>Reads the same numbers as another shape, for example 64 numbers as an image of 1x8x8.</source>
            <translation>把同样的数读作另一种形状，例如把 64 个数读作 1x8x8 的图像。</translation>
        </message>
        <message id="y = x as (shape)">
            <source>y = x as (shape)</source>
            <translation>y = 形状为 (shape) 的 x</translation>
        </message>
        <message id="Of images: channels x height x width.">
            <source>Of images: channels x height x width.</source>
            <translation>图像为：通道 x 高 x 宽。</translation>
        </message>
        <message id="Reshape cannot read {1} as {2}: that takes {3} numbers, not {4}. Choose a shape with {4} numbers.">
            <source>Reshape cannot read {1} as {2}: that takes {3} numbers, not {4}. Choose a shape with {4} numbers.</source>
            <translation>变形不能把 {1} 读作 {2}：那需要 {3} 个数，而不是 {4} 个。请选择含 {4} 个数的形状。</translation>
        </message>
        <message id="Reverse sequence">
            <source>Reverse sequence</source>
            <translation>反转序列</translation>
        </message>
        <message id="Turns each sequence round, from its own last step to its first, so that a recurrent layer behind it reads backwards.">
            <source>Turns each sequence round, from its own last step to its first, so that a recurrent layer behind it reads backwards.</source>
            <translation>把每个序列从它自己的最后一步到第一步倒过来，使后面的循环层反向读取。</translation>
        </message>
        <message id="RMS norm">
            <source>RMS norm</source>
            <translation>RMS 归一化</translation>
        </message>
        <message id="Divides each sample (of a sequence: each step) by its root mean square and scales each feature as training likes. Does nearly what Layer norm does with less work; usual in language models.">
            <source>Divides each sample (of a sequence: each step) by its root mean square and scales each feature as training likes. Does nearly what Layer norm does with less work; usual in language models.</source>
            <translation>把每个样本（序列则为每一步）除以其均方根，并按训练所需缩放每个特征。作用与层归一化相近而工作更少；常用于语言模型。</translation>
        </message>
        <message id="y = x / sqrt(mean of x^2 + epsilon) scale">
            <source>y = x / sqrt(mean of x^2 + epsilon) scale</source>
            <translation>y = x / sqrt(mean(x^2) + epsilon) scale</translation>
        </message>
        <message id="Added to the mean square, so that a row of zeros does not divide by zero.">
            <source>Added to the mean square, so that a row of zeros does not divide by zero.</source>
            <translation>加到均方上，使全零的行不会除以零。</translation>
        </message>
        <message id="Simple RNN">
            <source>Simple RNN</source>
            <translation>简单 RNN</translation>
        </message>
        <message id="Reads a sequence step by step; its state is a weighted sum of the step and of the state before. Forgets after some ten steps; LSTM and GRU remember longer. Sequences of different lengths need no mask: each is read to its own end.">
            <source>Reads a sequence step by step; its state is a weighted sum of the step and of the state before. Forgets after some ten steps; LSTM and GRU remember longer. Sequences of different lengths need no mask: each is read to its own end.</source>
            <translation>逐步读取序列；它的状态是当前步与前一状态的加权和。大约十步之后就会忘记；LSTM 和 GRU 记得更久。长度不同的序列不需要掩码：每个都读到它自己的末尾。</translation>
        </message>
        <message id="tanh keeps the state within -1 and 1; with relu it can grow without end.">
            <source>tanh keeps the state within -1 and 1; with relu it can grow without end.</source>
            <translation>tanh 使状态保持在 -1 与 1 之间；用 relu 时状态可能无限增长。</translation>
        </message>
        <message id="Scale and shift">
            <source>Scale and shift</source>
            <translation>缩放和平移</translation>
        </message>
        <message id="Gives each feature (of images: each channel) a trained factor and a trained constant of its own. Shows which features a network wants, with two weights each.">
            <source>Gives each feature (of images: each channel) a trained factor and a trained constant of its own. Shows which features a network wants, with two weights each.</source>
            <translation>给每个特征（图像则为每个通道）一个训练得到的系数和一个训练得到的常数。每个特征只用两个权重，就能看出网络想要哪些特征。</translation>
        </message>
        <message id="Self-attention">
            <source>Self-attention</source>
            <translation>自注意力</translation>
        </message>
        <message id="Every step of a sequence gathers what it needs from all of its steps: it asks by a query, they offer keys, and where these agree their values are taken. It knows no order by itself.">
            <source>Every step of a sequence gathers what it needs from all of its steps: it asks by a query, they offer keys, and where these agree their values are taken. It knows no order by itself.</source>
            <translation>序列的每一步从所有步收集所需的内容：它用查询提问，各步给出键，两者相符之处就取其值。它本身不知道顺序。</translation>
        </message>
        <message id="Features out">
            <source>Features out</source>
            <translation>输出特征数</translation>
        </message>
        <message id="How many numbers come out of each step; 0 takes as many as go in.">
            <source>How many numbers come out of each step; 0 takes as many as go in.</source>
            <translation>每一步输出多少个数；0 表示与输入一样多。</translation>
        </message>
        <message id="SELU">
            <source>SELU</source>
            <translation>SELU</translation>
        </message>
        <message id="An ELU scaled so that the numbers keep mean 0 and deviation 1 from layer to layer without a normalisation. Wants lecun first weights, and Alpha dropout instead of Dropout.">
            <source>An ELU scaled so that the numbers keep mean 0 and deviation 1 from layer to layer without a normalisation. Wants lecun first weights, and Alpha dropout instead of Dropout.</source>
            <translation>经过缩放的 ELU，使各数无需归一化就能逐层保持均值 0、标准差 1。初始权重应选 lecun，并用 Alpha dropout 代替 Dropout。</translation>
        </message>
        <message id="y = 1.0507 x for x &gt; 0, else 1.0507 * 1.6733 (exp(x) - 1)">
            <source>y = 1.0507 x for x &gt; 0, else 1.0507 * 1.6733 (exp(x) - 1)</source>
            <translation>y = 1.0507 x (x &gt; 0)，否则 1.0507 * 1.6733 (exp(x) - 1)</translation>
        </message>
        <message id="Separable convolution">
            <source>Separable convolution</source>
            <translation>可分离卷积</translation>
        </message>
        <message id="Does a convolution in two cheaper steps: filters that each see one channel, then weighted sums of the channels at each place. Nearly as able as Convolution with far fewer weights.">
            <source>Does a convolution in two cheaper steps: filters that each see one channel, then weighted sums of the channels at each place. Nearly as able as Convolution with far fewer weights.</source>
            <translation>用两个更省的步骤完成卷积：先用各只看一个通道的滤波器，再在每个位置对各通道加权求和。能力与卷积相近，权重少得多。</translation>
        </message>
        <message id="u[c m + q] = v[c m + q] * x[c]; y[f] = a(sum over k of w[f, k] u[k] + b[f])">
            <source>u[c m + q] = v[c m + q] * x[c]; y[f] = a(sum over k of w[f, k] u[k] + b[f])</source>
            <translation>u[c m + q] = v[c m + q] * x[c]；y[f] = a(sum_k w[f, k] u[k] + b[f])</translation>
        </message>
        <message id="Separable conv.">
            <source>Separable conv.</source>
            <translation>可分离卷积</translation>
        </message>
        <message id="Sequence average">
            <source>Sequence average</source>
            <translation>序列平均</translation>
        </message>
        <message id="The mean over the steps of each sequence, however many there are: one result for a whole sample. A sequence without steps gives 0.">
            <source>The mean over the steps of each sequence, however many there are: one result for a whole sample. A sequence without steps gives 0.</source>
            <translation>每个序列各步的均值，不论有多少步：整个样本得到一个结果。没有步的序列给出 0。</translation>
        </message>
        <message id="put Reshape to steps x features before it">
            <source>put Reshape to steps x features before it</source>
            <translation>请在它前面变形为步 x 特征</translation>
        </message>
        <message id="The function that each output goes through. Without one, stacked layers are no more than one.">
            <source>The function that each output goes through. Without one, stacked layers are no more than one.</source>
            <translation>每个输出所经过的函数。没有它，堆叠的层并不胜过一层。</translation>
        </message>
        <message id="Bias">
            <source>Bias</source>
            <translation>偏置</translation>
        </message>
        <message id="Adds a trained constant to each output. Leave it out before a normalisation, which adds its own.">
            <source>Adds a trained constant to each output. Leave it out before a normalisation, which adds its own.</source>
            <translation>给每个输出加上一个训练得到的常数。在归一化之前可以不要，因为归一化自带偏置。</translation>
        </message>
        <message id="First weights">
            <source>First weights</source>
            <translation>初始权重</translation>
        </message>
        <message id="How wide the random first weights spread: glorot for sigmoid and tanh, he for relu and its kin, lecun for linear layers.">
            <source>How wide the random first weights spread: glorot for sigmoid and tanh, he for relu and its kin, lecun for linear layers.</source>
            <translation>随机初始权重散布的宽度：glorot 用于 sigmoid 和 tanh，he 用于 relu 及其同类，lecun 用于线性层。</translation>
        </message>
        <message id="L2 penalty">
            <source>L2 penalty</source>
            <translation>L2 惩罚</translation>
        </message>
        <message id="Adds this, times half the sum of the squared weights, to the loss. Small values such as 0.0001 work against overfitting.">
            <source>Adds this, times half the sum of the squared weights, to the loss. Small values such as 0.0001 work against overfitting.</source>
            <translation>把它乘以权重平方和的一半加到损失上。像 0.0001 这样的小值能抑制过拟合。</translation>
        </message>
        <message id="L1 penalty">
            <source>L1 penalty</source>
            <translation>L1 惩罚</translation>
        </message>
        <message id="Adds this, times the sum of the weights' sizes, to the loss. Brings weights that are of little use down to 0.">
            <source>Adds this, times the sum of the weights' sizes, to the loss. Brings weights that are of little use down to 0.</source>
            <translation>把此值乘以权重绝对值之和加到损失上。使用处不大的权重降到 0。</translation>
        </message>
        <message id="Rate factor">
            <source>Rate factor</source>
            <translation>学习率系数</translation>
        </message>
        <message id="What the learning rate is multiplied by for this layer. Below 1 for layers that have learnt their part already.">
            <source>What the learning rate is multiplied by for this layer. Below 1 for layers that have learnt their part already.</source>
            <translation>此层的学习率要乘上的数。对已学会其部分的层取小于 1 的值。</translation>
        </message>
        <message id="Decay factor">
            <source>Decay factor</source>
            <translation>衰减系数</translation>
        </message>
        <message id="What the optimizer's weight decay is multiplied by for this layer; 0 spares it.">
            <source>What the optimizer's weight decay is multiplied by for this layer; 0 spares it.</source>
            <translation>此层的优化器权重衰减要乘上的数；0 表示此层不衰减。</translation>
        </message>
        <message id="Frozen">
            <source>Frozen</source>
            <translation>冻结</translation>
        </message>
        <message id="Training leaves this layer's weights as they are.">
            <source>Training leaves this layer's weights as they are.</source>
            <translation>训练不改变此层的权重。</translation>
        </message>
        <message id="Adapter rank">
            <source>Adapter rank</source>
            <translation>适配器的秩</translation>
        </message>
        <message id="Above 0 this layer's weights stay as they are, and a small correction of that rank is trained beside each of its matrices: fine-tuning with few weights.">
            <source>Above 0 this layer's weights stay as they are, and a small correction of that rank is trained beside each of its matrices: fine-tuning with few weights.</source>
            <translation>大于 0 时，该层的权重保持不变，而在它的每个矩阵旁训练一个这样秩的小修正：用很少的权重做微调。</translation>
        </message>
        <message id="Sigmoid">
            <source>Sigmoid</source>
            <translation>Sigmoid</translation>
        </message>
        <message id="Squeezes any number into 0 to 1, so that it reads as a probability. In deep hidden layers its gradient fades; there ReLU learns faster.">
            <source>Squeezes any number into 0 to 1, so that it reads as a probability. In deep hidden layers its gradient fades; there ReLU learns faster.</source>
            <translation>把任意数压缩到 0 到 1 之间，因此可读作概率。在深的隐藏层中其梯度会消失；那里 ReLU 学得更快。</translation>
        </message>
        <message id="SiLU">
            <source>SiLU</source>
            <translation>SiLU</translation>
        </message>
        <message id="Weighs each number by its own sigmoid: smooth, and slightly negative below zero. Also called swish.">
            <source>Weighs each number by its own sigmoid: smooth, and slightly negative below zero. Also called swish.</source>
            <translation>用每个数自己的 sigmoid 加权：平滑，在零以下略为负。也叫 swish。</translation>
        </message>
        <message id="{1} is told axis {2}, but {3} has only {4}; choose another axis.">
            <source>{1} is told axis {2}, but {3} has only {4}; choose another axis.</source>
            <translation>{1} 指定了第 {2} 轴，但 {3} 只有 {4} 个轴；请选择另一个轴。</translation>
        </message>
        <message id="{1} cannot take {2} places from place {3} on: axis {4} of {5} has {6}. Take fewer, or begin earlier.">
            <source>{1} cannot take {2} places from place {3} on: axis {4} of {5} has {6}. Take fewer, or begin earlier.</source>
            <translation>{1} 不能从位置 {3} 起取 {2} 个位置：{5} 的第 {4} 轴有 {6} 个。请少取一些，或从更前面开始。</translation>
        </message>
        <message id="Slice">
            <source>Slice</source>
            <translation>切片</translation>
        </message>
        <message id="Takes a stretch of neighbouring places along one axis, for example some features, or one channel of a picture.">
            <source>Takes a stretch of neighbouring places along one axis, for example some features, or one channel of a picture.</source>
            <translation>沿一个轴取一段相邻的位置，例如几个特征，或图像的一个通道。</translation>
        </message>
        <message id="y = x[from ... from + length - 1]">
            <source>y = x[from ... from + length - 1]</source>
            <translation>y = x[from ... from + length - 1]</translation>
        </message>
        <message id="Axis">
            <source>Axis</source>
            <translation>轴</translation>
        </message>
        <message id="Along which axis, counted from 1: of images 1 is channels, 2 height, 3 width; of sequences 1 is steps.">
            <source>Along which axis, counted from 1: of images 1 is channels, 2 height, 3 width; of sequences 1 is steps.</source>
            <translation>沿哪个轴，从 1 数起：图像中 1 是通道，2 是高，3 是宽；序列中 1 是步。</translation>
        </message>
        <message id="From">
            <source>From</source>
            <translation>从</translation>
        </message>
        <message id="The first place that is taken, counted from 1.">
            <source>The first place that is taken, counted from 1.</source>
            <translation>取的第一个位置，从 1 数起。</translation>
        </message>
        <message id="How many places are taken.">
            <source>How many places are taken.</source>
            <translation>取多少个位置。</translation>
        </message>
        <message id="Soft shrink">
            <source>Soft shrink</source>
            <translation>Soft shrink</translation>
        </message>
        <message id="Pulls every number towards zero by a fixed amount and makes the small ones exactly zero, which removes weak noise. Known from sparse coding and denoising.">
            <source>Pulls every number towards zero by a fixed amount and makes the small ones exactly zero, which removes weak noise. Known from sparse coding and denoising.</source>
            <translation>把每个数向零拉近固定的量，并使小的数正好为零，从而去除弱噪声。见于稀疏编码和去噪。</translation>
        </message>
        <message id="y = x - w for x &gt; w, x + w for x &lt; -w, else 0">
            <source>y = x - w for x &gt; w, x + w for x &lt; -w, else 0</source>
            <translation>y = x - w (x &gt; w)，x + w (x &lt; -w)，否则 0</translation>
        </message>
        <message id="Width">
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message id="How near to zero a number must be to become zero, and how far the others move.">
            <source>How near to zero a number must be to become zero, and how far the others move.</source>
            <translation>一个数离零多近会变为零，以及其余的数移动多远。</translation>
        </message>
        <message id="Softmax">
            <source>Softmax</source>
            <translation>Softmax</translation>
        </message>
        <message id="Turns scores into probabilities that sum to 1, one a class; of a sequence, each step by itself. Cross-entropy does this by itself: put Softmax last only before a loss that takes probabilities.">
            <source>Turns scores into probabilities that sum to 1, one a class; of a sequence, each step by itself. Cross-entropy does this by itself: put Softmax last only before a loss that takes probabilities.</source>
            <translation>把得分变成总和为 1 的概率，每类一个；序列则每一步各自进行。交叉熵会自己做这件事：只有在接受概率的损失之前才把 Softmax 放在最后。</translation>
        </message>
        <message id="y[i] = exp(x[i]) / sum over j of exp(x[j])">
            <source>y[i] = exp(x[i]) / sum over j of exp(x[j])</source>
            <translation>y[i] = exp(x[i]) / sum_j exp(x[j])</translation>
        </message>
        <message id="Softplus">
            <source>Softplus</source>
            <translation>Softplus</translation>
        </message>
        <message id="A ReLU with its corner rounded off. Its output is always above zero, which suits quantities that cannot be negative, such as a deviation.">
            <source>A ReLU with its corner rounded off. Its output is always above zero, which suits quantities that cannot be negative, such as a deviation.</source>
            <translation>拐角被磨圆的 ReLU。输出总在零以上，适合不能为负的量，例如标准差。</translation>
        </message>
        <message id="Softsign">
            <source>Softsign</source>
            <translation>Softsign</translation>
        </message>
        <message id="Squeezes any number into -1 to 1 like Tanh, but nears the ends more slowly, so that its gradient vanishes later.">
            <source>Squeezes any number into -1 to 1 like Tanh, but nears the ends more slowly, so that its gradient vanishes later.</source>
            <translation>与 Tanh 一样把任意数压缩到 -1 到 1 之间，但更慢地接近两端，因此梯度消失得较晚。</translation>
        </message>
        <message id="Spatial dropout">
            <source>Spatial dropout</source>
            <translation>空间 dropout</translation>
        </message>
        <message id="Dropout that leaves out whole channels of a picture (of a sequence: a feature in all steps). Neighbouring pixels say nearly the same, so leaving out single ones would hide little.">
            <source>Dropout that leaves out whole channels of a picture (of a sequence: a feature in all steps). Neighbouring pixels say nearly the same, so leaving out single ones would hide little.</source>
            <translation>略去图像整个通道（序列则为一个特征的所有步）的 Dropout。相邻像素说的几乎相同，单独略去一个藏不住多少。</translation>
        </message>
        <message id="y = x m / (1 - rate), m one number a channel: 0 with chance rate, else 1">
            <source>y = x m / (1 - rate), m one number a channel: 0 with chance rate, else 1</source>
            <translation>y = x m / (1 - rate)，m 每个通道一个数：以概率 rate 为 0，否则为 1</translation>
        </message>
        <message id="The part of the channels that is left out: 0.1 to 0.3 is usual.">
            <source>The part of the channels that is left out: 0.1 to 0.3 is usual.</source>
            <translation>被略去的通道的比例：通常为 0.1 到 0.3。</translation>
        </message>
        <message id="use Dropout, or put Reshape before it">
            <source>use Dropout, or put Reshape before it</source>
            <translation>请用 Dropout，或在它前面放一个变形层</translation>
        </message>
        <message id="Split cannot take {1} of {2} features or channels and leave some; make the first part smaller.">
            <source>Split cannot take {1} of {2} features or channels and leave some; make the first part smaller.</source>
            <translation>拆分层无法从 {2} 个特征或通道中取走 {1} 个还有剩余；请把第一部分设小一些。</translation>
        </message>
        <message id="Split">
            <source>Split</source>
            <translation>拆分</translation>
        </message>
        <message id="Cuts the features (of images: the channels) in two, so that each part can go its own way. Concat puts them together again.">
            <source>Cuts the features (of images: the channels) in two, so that each part can go its own way. Concat puts them together again.</source>
            <translation>把特征（图像则是通道）分成两部分，各走各的路；用拼接层可以再合起来。</translation>
        </message>
        <message id="First part">
            <source>First part</source>
            <translation>第一部分</translation>
        </message>
        <message id="How many features or channels the first output gets; 0 for half of them.">
            <source>How many features or channels the first output gets; 0 for half of them.</source>
            <translation>第一个输出得到多少个特征或通道；0 表示一半。</translation>
        </message>
        <message id="rest">
            <source>rest</source>
            <translation>其余</translation>
        </message>
        <message id="Step dropout">
            <source>Step dropout</source>
            <translation>逐步丢弃</translation>
        </message>
        <message id="While training, leaves out whole steps of a sequence at random, of a text whole words, and leaves the others as they are; predictions use all. Behind the embedding of a decoder it keeps the decoder from guessing each word by the ones before alone, so that it listens to the code beside them.">
            <source>While training, leaves out whole steps of a sequence at random, of a text whole words, and leaves the others as they are; predictions use all. Behind the embedding of a decoder it keeps the decoder from guessing each word by the ones before alone, so that it listens to the code beside them.</source>
            <translation>训练时随机略去序列中的整步（文本中即整个词），其余保持不变；预测时使用全部。放在解码器的嵌入之后，可防止解码器只凭前面的词猜测每个词，使它听取旁边的编码。</translation>
        </message>
        <message id="y[t] = x[t] m[t], m[t] one number a step: 0 with chance rate, else 1">
            <source>y[t] = x[t] m[t], m[t] one number a step: 0 with chance rate, else 1</source>
            <translation>y[t] = x[t] m[t]，每步一个数 m[t]：以概率 rate 为 0，否则为 1</translation>
        </message>
        <message id="The part of the steps that is left out: 0.1 to 0.4 is usual.">
            <source>The part of the steps that is left out: 0.1 to 0.4 is usual.</source>
            <translation>被略去的步所占比例：通常为 0.1 到 0.4。</translation>
        </message>
        <message id="a sequence of steps">
            <source>a sequence of steps</source>
            <translation>由步组成的序列</translation>
        </message>
        <message id="nodes and edges of a graph have no order, so use a layer for graphs">
            <source>nodes and edges of a graph have no order, so use a layer for graphs</source>
            <translation>图的节点和边没有顺序，请用图层</translation>
        </message>
        <message id="a sequence of steps x features">
            <source>a sequence of steps x features</source>
            <translation>步 x 特征的序列</translation>
        </message>
        <message id="How many numbers the memory holds that is carried from step to step, in each direction.">
            <source>How many numbers the memory holds that is carried from step to step, in each direction.</source>
            <translation>每个方向上，从一步带到下一步的记忆有多少个数。</translation>
        </message>
        <message id="All steps">
            <source>All steps</source>
            <translation>所有步</translation>
        </message>
        <message id="Gives the state after every step, for a further recurrent layer or an answer at each step. Otherwise only the state after the whole sequence comes out.">
            <source>Gives the state after every step, for a further recurrent layer or an answer at each step. Otherwise only the state after the whole sequence comes out.</source>
            <translation>给出每一步之后的状态，供下一个循环层使用，或在每一步给出答案。否则只输出读完整个序列之后的状态。</translation>
        </message>
        <message id="Stop gradient">
            <source>Stop gradient</source>
            <translation>停止梯度</translation>
        </message>
        <message id="Passes everything on as it is, but no gradient back: what stands before it does not learn from what stands behind it.">
            <source>Passes everything on as it is, but no gradient back: what stands before it does not learn from what stands behind it.</source>
            <translation>原样传递一切，但不往回传梯度：它之前的部分不从它之后的部分学习。</translation>
        </message>
        <message id="y = x, with gradient 0">
            <source>y = x, with gradient 0</source>
            <translation>y = x，梯度为 0</translation>
        </message>
        <message id="Subtract">
            <source>Subtract</source>
            <translation>相减</translation>
        </message>
        <message id="Takes the second input from the first, number by number: what is different between two branches.">
            <source>Takes the second input from the first, number by number: what is different between two branches.</source>
            <translation>从第一个输入逐数减去第二个：两个分支之间的不同之处。</translation>
        </message>
        <message id="Tanh">
            <source>Tanh</source>
            <translation>Tanh</translation>
        </message>
        <message id="Squeezes any number into -1 to 1 with 0 staying 0. Good for small networks and centred data.">
            <source>Squeezes any number into -1 to 1 with 0 staying 0. Good for small networks and centred data.</source>
            <translation>把任意数压缩到 -1 到 1 之间，0 仍为 0。适合小网络和居中的数据。</translation>
        </message>
        <message id="Tanh shrink">
            <source>Tanh shrink</source>
            <translation>Tanh shrink</translation>
        </message>
        <message id="What Tanh cuts off: small numbers become much smaller, large ones lose no more than 1. Known from sparse coding.">
            <source>What Tanh cuts off: small numbers become much smaller, large ones lose no more than 1. Known from sparse coding.</source>
            <translation>Tanh 截去的部分：小的数变得更小，大的数最多减少 1。见于稀疏编码。</translation>
        </message>
        <message id="ids of words or categories">
            <source>ids of words or categories</source>
            <translation>词或类别的编号</translation>
        </message>
        <message id="number the words on the Prepare page, or use Dense">
            <source>number the words on the Prepare page, or use Dense</source>
            <translation>请在准备页给词编号，或用全连接层</translation>
        </message>
        <message id="one id a step">
            <source>one id a step</source>
            <translation>每步一个编号</translation>
        </message>
        <message id="{1} met the id {2}; ids are whole numbers from 0 to {3}. Mend the data, or prepare them again so that all words and categories are numbered.">
            <source>{1} met the id {2}; ids are whole numbers from 0 to {3}. Mend the data, or prepare them again so that all words and categories are numbered.</source>
            <translation>{1} 遇到了编号 {2}；编号是从 0 到 {3} 的整数。请修正数据，或重新准备数据，使所有词和类别都有编号。</translation>
        </message>
        <message id="Feed-forward units">
            <source>Feed-forward units</source>
            <translation>前馈单元数</translation>
        </message>
        <message id="How wide the dense layer inside is that each step goes through; four times the features is usual.">
            <source>How wide the dense layer inside is that each step goes through; four times the features is usual.</source>
            <translation>每一步所经过的内部全连接层有多宽；通常为特征数的四倍。</translation>
        </message>
        <message id="The function between the two dense layers inside.">
            <source>The function between the two dense layers inside.</source>
            <translation>内部两个全连接层之间的函数。</translation>
        </message>
        <message id="Normalise first">
            <source>Normalise first</source>
            <translation>先归一化</translation>
        </message>
        <message id="Normalises what enters each part instead of what leaves it. Deep stacks then train more easily; put Layer norm behind the last block.">
            <source>Normalises what enters each part instead of what leaves it. Deep stacks then train more easily; put Layer norm behind the last block.</source>
            <translation>对进入各部分的数而不是离开各部分的数作归一化。深的堆叠因此更容易训练；请在最后一个块之后放层归一化。</translation>
        </message>
        <message id="While training, the part of the attention, of the hidden numbers and of each result that is left out at random: 0.1 is usual.">
            <source>While training, the part of the attention, of the hidden numbers and of each result that is left out at random: 0.1 is usual.</source>
            <translation>训练时，注意力、隐藏数和各结果中随机略去的部分：通常为 0.1。</translation>
        </message>
        <message id="Transformer decoder">
            <source>Transformer decoder</source>
            <translation>Transformer 解码器</translation>
        </message>
        <message id="One block of a transformer that reads a second sequence, the memory: every step looks at itself and the steps before it, then at all of the memory, then goes through two dense layers; each is added to what came in and normalised.">
            <source>One block of a transformer that reads a second sequence, the memory: every step looks at itself and the steps before it, then at all of the memory, then goes through two dense layers; each is added to what came in and normalised.</source>
            <translation>Transformer 中读取第二个序列（记忆）的一个块：每一步先看自身和之前的各步，再看全部记忆，然后经过两个全连接层；每一部分都加到进来的数上并作归一化。</translation>
        </message>
        <message id="Transformer encoder">
            <source>Transformer encoder</source>
            <translation>Transformer 编码器</translation>
        </message>
        <message id="One block of a transformer: every step looks at all steps of its sequence, then goes through two dense layers of its own; both are added to what came in and normalised. Several are put one behind the other.">
            <source>One block of a transformer: every step looks at all steps of its sequence, then goes through two dense layers of its own; both are added to what came in and normalised. Several are put one behind the other.</source>
            <translation>Transformer 的一个块：每一步先看其序列的所有步，再各自经过两个全连接层；两者都加到进来的数上并作归一化。通常把几个块前后相接。</translation>
        </message>
        <message id="Upsample">
            <source>Upsample</source>
            <translation>上采样</translation>
        </message>
        <message id="Makes pictures (or sequences) larger: each pixel again and again, or blended with its neighbours. A convolution behind it adds the detail.">
            <source>Makes pictures (or sequences) larger: each pixel again and again, or blended with its neighbours. A convolution behind it adds the detail.</source>
            <translation>使图像（或序列）变大：一再重复每个像素，或与相邻像素混合。之后的卷积补上细节。</translation>
        </message>
        <message id="How many times larger height and width (of a sequence: steps) become.">
            <source>How many times larger height and width (of a sequence: steps) become.</source>
            <translation>高和宽（序列则为步数）变大多少倍。</translation>
        </message>
        <message id="nearest repeats pixels; bilinear blends neighbours, which is smoother.">
            <source>nearest repeats pixels; bilinear blends neighbours, which is smoother.</source>
            <translation>nearest 重复像素；bilinear 与相邻像素混合，更平滑。</translation>
        </message>
        <message id="Binary cross-entropy of probabilities">
            <source>Binary cross-entropy of probabilities</source>
            <translation>概率的二元交叉熵</translation>
        </message>
        <message id="For two classes, after a last Sigmoid. Logarithms below -100 count as -100. Binary cross-entropy on the raw number is more exact: prefer it.">
            <source>For two classes, after a last Sigmoid. Logarithms below -100 count as -100. Binary cross-entropy on the raw number is more exact: prefer it.</source>
            <translation>用于两个类别，放在最后的 Sigmoid 之后。低于 -100 的对数按 -100 计。直接作用于原始数的二元交叉熵更精确：请优先使用。</translation>
        </message>
        <message id="BCE, probabilities">
            <source>BCE, probabilities</source>
            <translation>二元交叉熵，概率</translation>
        </message>
        <message id="Binary cross-entropy">
            <source>Binary cross-entropy</source>
            <translation>二元交叉熵</translation>
        </message>
        <message id="The usual loss for two classes. Takes the raw last number (the logit) and applies the sigmoid itself, which stays exact for very sure predictions: no Sigmoid before it. With several yes-or-no targets the mean over those that are known.">
            <source>The usual loss for two classes. Takes the raw last number (the logit) and applies the sigmoid itself, which stays exact for very sure predictions: no Sigmoid before it. With several yes-or-no targets the mean over those that are known.</source>
            <translation>两类问题的常用损失。它接收最后的原始数值（logit）并自行应用 sigmoid，对非常确定的预测也保持精确：前面不要再加 Sigmoid。有多个是非目标时，取已知目标的平均值。</translation>
        </message>
        <message id="Weight of positives">
            <source>Weight of positives</source>
            <translation>正类权重</translation>
        </message>
        <message id="How much more a row of the positive class counts; above 1 where positives are rare.">
            <source>How much more a row of the positive class counts; above 1 where positives are rare.</source>
            <translation>正类的一行多算多少；正类稀少时取大于 1。</translation>
        </message>
        <message id="Label smoothing">
            <source>Label smoothing</source>
            <translation>标签平滑</translation>
        </message>
        <message id="Spreads this part of the truth evenly over all classes, so that the network does not grow too sure; 0.1 is usual.">
            <source>Spreads this part of the truth evenly over all classes, so that the network does not grow too sure; 0.1 is usual.</source>
            <translation>把这一部分真值平均分给所有类别，使网络不至于过于肯定；通常为 0.1。</translation>
        </message>
        <message id="BCE, logits">
            <source>BCE, logits</source>
            <translation>二元交叉熵，logits</translation>
        </message>
        <message id="Class weights">
            <source>Class weights</source>
            <translation>类别权重</translation>
        </message>
        <message id="How much the rows of each class count, in the order of the classes, with commas between: 1,2,0.5. Give rare classes more; empty, all count the same.">
            <source>How much the rows of each class count, in the order of the classes, with commas between: 1,2,0.5. Give rare classes more; empty, all count the same.</source>
            <translation>各类别的行各算多少，按类别的顺序，用逗号分隔：1,2,0.5。稀少的类别可多给；留空则全部相同。</translation>
        </message>
        <message id="Ignored label">
            <source>Ignored label</source>
            <translation>忽略的标签</translation>
        </message>
        <message id="Rows with this class, counted from 0, teach nothing and count in no mean: for &quot;unknown&quot;. -1 ignores none.">
            <source>Rows with this class, counted from 0, teach nothing and count in no mean: for "unknown". -1 ignores none.</source>
            <translation>属于该类别（从 0 数起）的行不参与学习，也不计入任何均值：用于“未知”。-1 表示不忽略。</translation>
        </message>
        <message id="{1} cannot read its class weights '{2}'; give a number from 0 for each class, with commas between, such as 1,2,0.5.">
            <source>{1} cannot read its class weights '{2}'; give a number from 0 for each class, with commas between, such as 1,2,0.5.</source>
            <translation>{1} 读不懂类别权重“{2}”；请为每个类别给出一个不小于 0 的数，用逗号分隔，例如 1,2,0.5。</translation>
        </message>
        <message id="{1} has {2} class weights for {3} classes; give one for each class, or none.">
            <source>{1} has {2} class weights for {3} classes; give one for each class, or none.</source>
            <translation>{1} 有 {2} 个类别权重，而类别有 {3} 个；请每类给一个，或一个也不给。</translation>
        </message>
        <message id="{1} has only class weights of 0, so that no row counts; make one of them larger.">
            <source>{1} has only class weights of 0, so that no row counts; make one of them larger.</source>
            <translation>{1} 的类别权重全为 0，因此没有一行计入；请把其中一个改大。</translation>
        </message>
        <message id="{1} ignores the label {2}, but the {3} classes are counted from 0; choose one of them, or -1 for none.">
            <source>{1} ignores the label {2}, but the {3} classes are counted from 0; choose one of them, or -1 for none.</source>
            <translation>{1} 忽略标签 {2}，但 {3} 个类别从 0 数起；请选择其中之一，或用 -1 表示不忽略。</translation>
        </message>
        <message id="The loss">
            <source>The loss</source>
            <translation>损失</translation>
        </message>
        <message id="Cosine distance">
            <source>Cosine distance</source>
            <translation>余弦距离</translation>
        </message>
        <message id="Compares only the directions of the predicted and the actual vector of targets, not their lengths: 0 for the same direction, 2 for the opposite one.">
            <source>Compares only the directions of the predicted and the actual vector of targets, not their lengths: 0 for the same direction, 2 for the opposite one.</source>
            <translation>只比较预测的与实际的目标向量的方向，不比较长度：同向为 0，反向为 2。</translation>
        </message>
        <message id="{1} compares directions, for which one target column is not enough; choose more target columns, or use Mean squared error.">
            <source>{1} compares directions, for which one target column is not enough; choose more target columns, or use Mean squared error.</source>
            <translation>{1} 比较方向，一个目标列不够；请选择更多目标列，或用均方误差。</translation>
        </message>
        <message id="Cross-entropy">
            <source>Cross-entropy</source>
            <translation>交叉熵</translation>
        </message>
        <message id="The usual loss for several classes. Takes the raw last numbers (the logits), one a class, and applies the softmax itself: no Softmax before it.">
            <source>The usual loss for several classes. Takes the raw last numbers (the logits), one a class, and applies the softmax itself: no Softmax before it.</source>
            <translation>多个类别的常用损失。接受最后的原始数（logits），每类一个，并自己应用 softmax：之前不要放 Softmax。</translation>
        </message>
        <message id="L = -log(exp(z[t]) / sum over j of exp(z[j]))">
            <source>L = -log(exp(z[t]) / sum over j of exp(z[j]))</source>
            <translation>L = -log(exp(z[t]) / sum_j exp(z[j]))</translation>
        </message>
        <message id="CE, logits">
            <source>CE, logits</source>
            <translation>交叉熵，logits</translation>
        </message>
        <message id="Focal loss">
            <source>Focal loss</source>
            <translation>焦点损失</translation>
        </message>
        <message id="Cross-entropy in which rows that are already predicted well count little, so that many easy ones cannot drown the few hard ones. Takes logits: one for two classes, else one a class; no Sigmoid or Softmax before it.">
            <source>Cross-entropy in which rows that are already predicted well count little, so that many easy ones cannot drown the few hard ones. Takes logits: one for two classes, else one a class; no Sigmoid or Softmax before it.</source>
            <translation>已经预测得好的行分量很小的交叉熵，使大量容易的行不会淹没少数困难的行。接受 logits：两个类别时一个，否则每类一个；之前不要放 Sigmoid 或 Softmax。</translation>
        </message>
        <message id="Focus">
            <source>Focus</source>
            <translation>聚焦</translation>
        </message>
        <message id="How strongly easy rows are turned down; 0 gives cross-entropy.">
            <source>How strongly easy rows are turned down; 0 gives cross-entropy.</source>
            <translation>容易的行被压低多少；0 即为交叉熵。</translation>
        </message>
        <message id="Share of positives">
            <source>Share of positives</source>
            <translation>正类份额</translation>
        </message>
        <message id="With two classes: the weight of the positive one; the negative one gets the rest to 1.">
            <source>With two classes: the weight of the positive one; the negative one gets the rest to 1.</source>
            <translation>两个类别时：正类的权重；负类得到 1 减去它的部分。</translation>
        </message>
        <message id="Focal, logits">
            <source>Focal, logits</source>
            <translation>焦点损失，logits</translation>
        </message>
        <message id="Divergence from normal">
            <source>Divergence from normal</source>
            <translation>与正态分布的散度</translation>
        </message>
        <message id="Keeps what Gaussian sample reads, the means and the logarithms of variances, near the standard normal distribution: the second term of a variational autoencoder. It compares with no answers, so that it stands beside a loss that does.">
            <source>Keeps what Gaussian sample reads, the means and the logarithms of variances, near the standard normal distribution: the second term of a variational autoencoder. It compares with no answers, so that it stands beside a loss that does.</source>
            <translation>使高斯采样读取的均值和方差对数接近标准正态分布：变分自编码器的第二项。它不与答案比较，因此与另一个比较答案的损失并用。</translation>
        </message>
        <message id="L = sum over i of max((mean[i]^2 + variance[i] - 1 - log variance[i]) / 2 - free, 0)">
            <source>L = sum over i of max((mean[i]^2 + variance[i] - 1 - log variance[i]) / 2 - free, 0)</source>
            <translation>L = 对 i 求和 max((mean[i]^2 + variance[i] - 1 - log variance[i]) / 2 - free, 0)</translation>
        </message>
        <message id="Free part">
            <source>Free part</source>
            <translation>免费部分</translation>
        </message>
        <message id="nats">
            <source>nats</source>
            <translation>纳特</translation>
        </message>
        <message id="So much of the divergence of each normal distribution costs nothing (free bits: Kingma et al. 2016, arXiv:1606.04934). Above 0 it keeps a decoder that could do without the code from never learning to use it.">
            <source>So much of the divergence of each normal distribution costs nothing (free bits: Kingma et al. 2016, arXiv:1606.04934). Above 0 it keeps a decoder that could do without the code from never learning to use it.</source>
            <translation>每个正态分布的散度中这么多不计代价（free bits：Kingma 等 2016，arXiv:1606.04934）。大于 0 时，可防止本可不靠编码的解码器永远学不会使用编码。</translation>
        </message>
        <message id="KL, normal">
            <source>KL, normal</source>
            <translation>KL，正态</translation>
        </message>
        <message id="{1} needs flat outputs, not {2}; put Flatten and a Dense layer before it.">
            <source>{1} needs flat outputs, not {2}; put Flatten and a Dense layer before it.</source>
            <translation>{1} 需要一维的输出，而不是 {2}；请在它之前放入展平层和全连接层。</translation>
        </message>
        <message id="{1} reads as many logarithms of variances as means, an even number in all, not {2}; change the units of the layer before it.">
            <source>{1} reads as many logarithms of variances as means, an even number in all, not {2}; change the units of the layer before it.</source>
            <translation>{1} 读取同样多的方差对数和均值，总数须为偶数，而不是 {2}；请更改前一层的单元数。</translation>
        </message>
        <message id="Hinge loss">
            <source>Hinge loss</source>
            <translation>合页损失</translation>
        </message>
        <message id="The loss of support vector machines: the right class must win by a margin, and what wins by more costs nothing. Takes raw scores: one for two classes, else one a class. It decides, but its probabilities are not to be trusted.">
            <source>The loss of support vector machines: the right class must win by a margin, and what wins by more costs nothing. Takes raw scores: one for two classes, else one a class. It decides, but its probabilities are not to be trusted.</source>
            <translation>支持向量机的损失：正确的类别必须以一定间隔胜出，超过间隔则不再有代价。接受原始得分：两个类别时一个，否则每类一个。它能作出判断，但其概率不可信。</translation>
        </message>
        <message id="L = max(0, m - y z), y = -1 or 1; or mean over j of max(0, m - z[t] + z[j]), j other than t">
            <source>L = max(0, m - y z), y = -1 or 1; or mean over j of max(0, m - z[t] + z[j]), j other than t</source>
            <translation>L = max(0, m - y z)，y = -1 或 1；或对 j ≠ t 取 max(0, m - z[t] + z[j]) 的均值</translation>
        </message>
        <message id="Margin">
            <source>Margin</source>
            <translation>间隔</translation>
        </message>
        <message id="By how much the right class must win before a row costs nothing.">
            <source>By how much the right class must win before a row costs nothing.</source>
            <translation>正确的类别要胜出多少，一行才不再有代价。</translation>
        </message>
        <message id="Hinge, scores">
            <source>Hinge, scores</source>
            <translation>合页损失，得分</translation>
        </message>
        <message id="Huber">
            <source>Huber</source>
            <translation>Huber</translation>
        </message>
        <message id="As mean squared error for small differences, as mean absolute error for large ones: smooth, and calm about outliers.">
            <source>As mean squared error for small differences, as mean absolute error for large ones: smooth, and calm about outliers.</source>
            <translation>小的差按均方误差，大的差按平均绝对误差：平滑，并且不受离群值左右。</translation>
        </message>
        <message id="L = d^2 / 2 for |d| &lt;= delta, else delta (|d| - delta / 2)">
            <source>L = d^2 / 2 for |d| &lt;= delta, else delta (|d| - delta / 2)</source>
            <translation>L = d^2 / 2 (|d| &lt;= delta)，否则 delta (|d| - delta / 2)</translation>
        </message>
        <message id="Delta">
            <source>Delta</source>
            <translation>Delta</translation>
        </message>
        <message id="The difference from which on a miss counts as an outlier; values are standardised, so 1 is one deviation.">
            <source>The difference from which on a miss counts as an outlier; values are standardised, so 1 is one deviation.</source>
            <translation>从多大的差起算作离群；值已标准化，因此 1 是一个标准差。</translation>
        </message>
        <message id="Kullback-Leibler divergence">
            <source>Kullback-Leibler divergence</source>
            <translation>KL 散度</translation>
        </message>
        <message id="For targets that are the shares of a whole, a column a part. Takes the raw last numbers (the logits) and applies the softmax itself; predictions are shown as shares. The targets must not be standardised.">
            <source>For targets that are the shares of a whole, a column a part. Takes the raw last numbers (the logits) and applies the softmax itself; predictions are shown as shares. The targets must not be standardised.</source>
            <translation>用于目标是整体的各份额的情形，每个部分一列。接受最后的原始数（logits）并自己应用 softmax；预测显示为份额。目标不能标准化。</translation>
        </message>
        <message id="L = sum over i of t[i] log(t[i] / softmax(z)[i])">
            <source>L = sum over i of t[i] log(t[i] / softmax(z)[i])</source>
            <translation>L = sum_i t[i] log(t[i] / softmax(z)[i])</translation>
        </message>
        <message id="KL, logits">
            <source>KL, logits</source>
            <translation>KL 散度，logits</translation>
        </message>
        <message id="{1} needs the shares of a whole in at least two target columns, not one; choose the other columns as targets, too, or use Mean squared error.">
            <source>{1} needs the shares of a whole in at least two target columns, not one; choose the other columns as targets, too, or use Mean squared error.</source>
            <translation>{1} 需要整体的份额分布在至少两个目标列中，而不是一列；请把其他列也选为目标，或用均方误差。</translation>
        </message>
        <message id="The Kullback-Leibler divergence takes shares from 0, and the answer of row {1} is {2}; switch off the scaling of the target if it is on, else use Mean squared error.">
            <source>The Kullback-Leibler divergence takes shares from 0, and the answer of row {1} is {2}; switch off the scaling of the target if it is on, else use Mean squared error.</source>
            <translation>KL 散度的目标是从 0 起的份额，而第 {1} 行的答案是 {2}；若目标开启了缩放请关闭，否则请用均方误差。</translation>
        </message>
        <message id="Log-cosh">
            <source>Log-cosh</source>
            <translation>对数双曲余弦</translation>
        </message>
        <message id="Like half the squared error for small differences and like the absolute error for large ones, and smooth throughout; outliers pull little.">
            <source>Like half the squared error for small differences and like the absolute error for large ones, and smooth throughout; outliers pull little.</source>
            <translation>小的差如同平方误差的一半，大的差如同绝对误差，并且处处光滑；离群值影响小。</translation>
        </message>
        <message id="L = mean of log(cosh(y - t))">
            <source>L = mean of log(cosh(y - t))</source>
            <translation>L = mean(log(cosh(y - t)))</translation>
        </message>
        <message id="{1} is of one target, and the data have {2}; use Binary cross-entropy.">
            <source>{1} is of one target, and the data have {2}; use Binary cross-entropy.</source>
            <translation>{1} 只用于一个目标，而数据有 {2} 个；请使用二元交叉熵。</translation>
        </message>
        <message id="prediction">
            <source>prediction</source>
            <translation>预测</translation>
        </message>
        <message id="target">
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message id="What this loss is multiplied by before it is added to the network's other losses.">
            <source>What this loss is multiplied by before it is added to the network's other losses.</source>
            <translation>这个损失与网络的其他损失相加之前所乘的数。</translation>
        </message>
        <message id="{1} needs {2} flat outputs, not {3}; put Flatten and a Dense layer with {2} units before it.">
            <source>{1} needs {2} flat outputs, not {3}; put Flatten and a Dense layer with {2} units before it.</source>
            <translation>{1} 需要 {2} 个展平的输出，而不是 {3}；请在它之前放 Flatten 和 {2} 个单元的全连接层。</translation>
        </message>
        <message id="{1} needs {2} outputs, one for each class, not {3}; set the last layer to {2} units.">
            <source>{1} needs {2} outputs, one for each class, not {3}; set the last layer to {2} units.</source>
            <translation>{1} 需要 {2} 个输出，每类一个，而不是 {3} 个；请把最后一层设为 {2} 个单元。</translation>
        </message>
        <message id="{1} needs one output for the two classes, not {2}; set the last layer to 1 unit.">
            <source>{1} needs one output for the two classes, not {2}; set the last layer to 1 unit.</source>
            <translation>{1} 对两个类别需要一个输出，而不是 {2} 个；请把最后一层设为 1 个单元。</translation>
        </message>
        <message id="{1} needs {2} outputs, one for each target column, not {3}; set the last layer to {2} units.">
            <source>{1} needs {2} outputs, one for each target column, not {3}; set the last layer to {2} units.</source>
            <translation>{1} 需要 {2} 个输出，每个目标列一个，而不是 {3} 个；请把最后一层设为 {2} 个单元。</translation>
        </message>
        <message id="{1} tells two classes apart, and the target has {2}; use Cross-entropy.">
            <source>{1} tells two classes apart, and the target has {2}; use Cross-entropy.</source>
            <translation>{1} 区分两个类别，而目标有 {2} 个；请使用交叉熵。</translation>
        </message>
        <message id="{1} needs classes, and the target holds values; use Mean squared error.">
            <source>{1} needs classes, and the target holds values; use Mean squared error.</source>
            <translation>{1} 需要类别，而目标是数值；请使用均方误差。</translation>
        </message>
        <message id="{1} needs two outputs, one for each class, not {2}; set the last layer to 2 units, or use Binary cross-entropy with one.">
            <source>{1} needs two outputs, one for each class, not {2}; set the last layer to 2 units, or use Binary cross-entropy with one.</source>
            <translation>{1} 需要两个输出，每类一个，而不是 {2} 个；请把最后一层设为 2 个单元，或用一个输出的二元交叉熵。</translation>
        </message>
        <message id="{1} needs values, and the target holds classes; use {2}.">
            <source>{1} needs values, and the target holds classes; use {2}.</source>
            <translation>{1} 需要数值，而目标是类别；请使用 {2}。</translation>
        </message>
        <message id="The answer of row {1} is {2}, which is none of the {3} classes, numbered from 0. Mend it or leave the row out.">
            <source>The answer of row {1} is {2}, which is none of the {3} classes, numbered from 0. Mend it or leave the row out.</source>
            <translation>第 {1} 行的答案是 {2}，不属于 {3} 个类别中的任何一个（从 0 编号）。请修正或去掉该行。</translation>
        </message>
        <message id="The target {1} is none of the {2} classes from 0.">
            <source>The target {1} is none of the {2} classes from 0.</source>
            <translation>目标 {1} 不是从 0 起的 {2} 个类别之一。</translation>
        </message>
        <message id="Mean absolute error">
            <source>Mean absolute error</source>
            <translation>平均绝对误差</translation>
        </message>
        <message id="The mean of the absolute differences. Outliers count no more than their distance; it learns the median.">
            <source>The mean of the absolute differences. Outliers count no more than their distance; it learns the median.</source>
            <translation>绝对差的均值。离群值只按其距离计；它学习中位数。</translation>
        </message>
        <message id="L = mean of |y - t|">
            <source>L = mean of |y - t|</source>
            <translation>L = mean(|y - t|)</translation>
        </message>
        <message id="Mean squared error">
            <source>Mean squared error</source>
            <translation>均方误差</translation>
        </message>
        <message id="The usual loss for values: the mean of the squared differences. Large misses count very much, so outliers pull hard.">
            <source>The usual loss for values: the mean of the squared differences. Large misses count very much, so outliers pull hard.</source>
            <translation>数值的常用损失：差的平方的均值。大的偏差分量很重，因此离群值影响大。</translation>
        </message>
        <message id="L = mean of (y - t)^2">
            <source>L = mean of (y - t)^2</source>
            <translation>L = mean((y - t)^2)</translation>
        </message>
        <message id="Negative log-likelihood">
            <source>Negative log-likelihood</source>
            <translation>负对数似然</translation>
        </message>
        <message id="For several classes, after a last Softmax. Logarithms below -100 count as -100. Cross-entropy on the raw numbers is more exact: prefer it.">
            <source>For several classes, after a last Softmax. Logarithms below -100 count as -100. Cross-entropy on the raw numbers is more exact: prefer it.</source>
            <translation>用于多个类别，放在最后的 Softmax 之后。低于 -100 的对数按 -100 计。直接作用于原始数的交叉熵更精确：请优先使用。</translation>
        </message>
        <message id="NLL, probabilities">
            <source>NLL, probabilities</source>
            <translation>负对数似然，概率</translation>
        </message>
        <message id="Poisson loss">
            <source>Poisson loss</source>
            <translation>泊松损失</translation>
        </message>
        <message id="For counts, such as events in an hour. The network gives the logarithm of the expected count, and predictions are shown as counts. The targets must be whole counts as measured, not standardised.">
            <source>For counts, such as events in an hour. The network gives the logarithm of the expected count, and predictions are shown as counts. The targets must be whole counts as measured, not standardised.</source>
            <translation>用于计数，例如一小时内的事件数。网络给出期望计数的对数，预测显示为计数。目标必须是测得的计数，不能标准化。</translation>
        </message>
        <message id="L = mean of exp(y) - t y">
            <source>L = mean of exp(y) - t y</source>
            <translation>L = mean(exp(y) - t y)</translation>
        </message>
        <message id="The Poisson loss takes counts from 0, and the answer of row {1} is {2}; switch off the scaling of the target if it is on, else use Mean squared error.">
            <source>The Poisson loss takes counts from 0, and the answer of row {1} is {2}; switch off the scaling of the target if it is on, else use Mean squared error.</source>
            <translation>泊松损失的目标是从 0 起的计数，而第 {1} 行的答案是 {2}；若目标开启了缩放请关闭，否则请用均方误差。</translation>
        </message>
        <message id="Quantile loss">
            <source>Quantile loss</source>
            <translation>分位数损失</translation>
        </message>
        <message id="Learns the value below which the given share of the targets lies, not their mean: 0.9 for a value that is seldom exceeded. Two networks, with 0.05 and 0.95, give an interval.">
            <source>Learns the value below which the given share of the targets lies, not their mean: 0.9 for a value that is seldom exceeded. Two networks, with 0.05 and 0.95, give an interval.</source>
            <translation>学习给定份额的目标低于的那个值，而不是均值：0.9 表示很少被超过的值。用 0.05 和 0.95 的两个网络可得到一个区间。</translation>
        </message>
        <message id="L = mean of max(q (t - y), (q - 1)(t - y))">
            <source>L = mean of max(q (t - y), (q - 1)(t - y))</source>
            <translation>L = mean(max(q (t - y), (q - 1)(t - y)))</translation>
        </message>
        <message id="Quantile">
            <source>Quantile</source>
            <translation>分位数</translation>
        </message>
        <message id="The share of the targets that is to lie below the prediction; 0.5 learns the median.">
            <source>The share of the targets that is to lie below the prediction; 0.5 learns the median.</source>
            <translation>应低于预测的目标份额；0.5 学习中位数。</translation>
        </message>
        <message id="Triplet loss">
            <source>Triplet loss</source>
            <translation>三元组损失</translation>
        </message>
        <message id="Learns to place rows in a space so that those of one class lie together and classes apart. Of each batch it compares every row with the farthest row of its own class and the nearest of another, so take large batches. The last layer may have any number of units; it predicts no class.">
            <source>Learns to place rows in a space so that those of one class lie together and classes apart. Of each batch it compares every row with the farthest row of its own class and the nearest of another, so take large batches. The last layer may have any number of units; it predicts no class.</source>
            <translation>学习把各行放置到一个空间中，使同一类别的行靠在一起、不同类别分开。在每个批次中，它把每一行与同类中最远的行、异类中最近的行比较，因此请用大的批次。最后一层可以有任意多个单元；它不预测类别。</translation>
        </message>
        <message id="How much farther away another class must be than the own one before a row costs nothing.">
            <source>How much farther away another class must be than the own one before a row costs nothing.</source>
            <translation>其他类别必须比自己的类别远多少，一行才不再有代价。</translation>
        </message>
        <message id="Accuracy">
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message id="The share of rows whose class was predicted rightly.">
            <source>The share of rows whose class was predicted rightly.</source>
            <translation>类别预测正确的行所占的比例。</translation>
        </message>
        <message id="AUC">
            <source>AUC</source>
            <translation>AUC</translation>
        </message>
        <message id="The chance that a row of the class gets a higher probability than a row without it: 0.5 is guessing, 1 is perfect. With several classes each against the rest, then the mean.">
            <source>The chance that a row of the class gets a higher probability than a row without it: 0.5 is guessing, 1 is perfect. With several classes each against the rest, then the mean.</source>
            <translation>属于该类的行得到的概率高于不属于该类的行的可能性：0.5 为猜测，1 为完美。多个类别时每类对其余，再取均值。</translation>
        </message>
        <message id="Average precision">
            <source>Average precision</source>
            <translation>平均精确率</translation>
        </message>
        <message id="The precision averaged over the recalls at which it is reached; it tells more than AUC when the class is rare. With several classes each against the rest, then the mean.">
            <source>The precision averaged over the recalls at which it is reached; it tells more than AUC when the class is rare. With several classes each against the rest, then the mean.</source>
            <translation>在各召回率处达到的精确率的平均；类别稀少时比 AUC 更说明问题。多个类别时每类对其余，再取均值。</translation>
        </message>
        <message id="Balanced accuracy">
            <source>Balanced accuracy</source>
            <translation>平衡准确率</translation>
        </message>
        <message id="The mean of the classes' recalls: a rare class counts as much as a common one. Classes that are not there are left out.">
            <source>The mean of the classes' recalls: a rare class counts as much as a common one. Classes that are not there are left out.</source>
            <translation>各类别召回率的均值：稀少的类别与常见的同样重要。没有出现的类别不计入。</translation>
        </message>
        <message id="Brier score">
            <source>Brier score</source>
            <translation>Brier 得分</translation>
        </message>
        <message id="The mean squared difference between the probability and what came true; with several classes summed over them.">
            <source>The mean squared difference between the probability and what came true; with several classes summed over them.</source>
            <translation>概率与实际结果之差的平方的均值；多个类别时对类别求和。</translation>
        </message>
        <message id="Concordance index">
            <source>Concordance index</source>
            <translation>一致性指数</translation>
        </message>
        <message id="The chance that of two rows with different targets the one with the larger target gets the larger prediction; equal predictions count half. 0.5 is guessing, 1 is the right order throughout.">
            <source>The chance that of two rows with different targets the one with the larger target gets the larger prediction; equal predictions count half. 0.5 is guessing, 1 is the right order throughout.</source>
            <translation>在目标不同的两行中，目标较大的一行得到较大预测的可能性；预测相等算一半。0.5 为猜测，1 为顺序完全正确。</translation>
        </message>
        <message id="Concordance correlation">
            <source>Concordance correlation</source>
            <translation>一致性相关系数</translation>
        </message>
        <message id="How closely the predictions lie on the line where prediction and target are equal: Pearson's r, lowered by a wrong scale or a shift. With several targets the mean over them.">
            <source>How closely the predictions lie on the line where prediction and target are equal: Pearson's r, lowered by a wrong scale or a shift. With several targets the mean over them.</source>
            <translation>预测与“预测等于目标”的直线有多接近：即 Pearson 相关系数，会因尺度错误或偏移而降低。多个目标时取其均值。</translation>
        </message>
        <message id="Calibration error">
            <source>Calibration error</source>
            <translation>校准误差</translation>
        </message>
        <message id="How far the probability of the predicted class is from the share of rows in which it is right, averaged over 15 bins of equal width: 0 is perfect.">
            <source>How far the probability of the predicted class is from the share of rows in which it is right, averaged over 15 bins of equal width: 0 is perfect.</source>
            <translation>预测类别的概率与其正确的行的份额相差多少，在 15 个等宽的区间上平均：0 为完美。</translation>
        </message>
        <message id="Entity F1">
            <source>Entity F1</source>
            <translation>实体 F1</translation>
        </message>
        <message id="The harmonic mean of precision and recall of whole entities: type, first and last token must be right. As seqeval, over all types.">
            <source>The harmonic mean of precision and recall of whole entities: type, first and last token must be right. As seqeval, over all types.</source>
            <translation>整个实体的精确率与召回率的调和平均：类型、首个和末个词元都必须正确。与 seqeval 一致，对所有类型合计。</translation>
        </message>
        <message id="Entity precision">
            <source>Entity precision</source>
            <translation>实体精确率</translation>
        </message>
        <message id="Of the entities that were found, the share that is right: their type, first and last token. As seqeval, over all types.">
            <source>Of the entities that were found, the share that is right: their type, first and last token. As seqeval, over all types.</source>
            <translation>找到的实体中正确的份额：类型、首个和末个词元都对。与 seqeval 一致，对所有类型合计。</translation>
        </message>
        <message id="Entity recall">
            <source>Entity recall</source>
            <translation>实体召回率</translation>
        </message>
        <message id="Of the true entities, the share that was found with type, first and last token. As seqeval, over all types.">
            <source>Of the true entities, the share that was found with type, first and last token. As seqeval, over all types.</source>
            <translation>真实实体中连同类型、首个和末个词元都被找到的份额。与 seqeval 一致，对所有类型合计。</translation>
        </message>
        <message id="F1">
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message id="The harmonic mean of precision and recall. With two classes of the positive one, else the mean over the classes.">
            <source>The harmonic mean of precision and recall. With two classes of the positive one, else the mean over the classes.</source>
            <translation>精确率与召回率的调和平均。两个类别时取正类，否则取各类的均值。</translation>
        </message>
        <message id="F2">
            <source>F2</source>
            <translation>F2</translation>
        </message>
        <message id="Like F1, but recall counts twice as much as precision: for when a miss is worse than a false alarm. With two classes of the positive one, else the mean over the classes.">
            <source>Like F1, but recall counts twice as much as precision: for when a miss is worse than a false alarm. With two classes of the positive one, else the mean over the classes.</source>
            <translation>类似 F1，但召回率的分量是精确率的两倍：用于漏报比误报更糟时。两个类别时取正类，否则取各类的均值。</translation>
        </message>
        <message id="F0.5">
            <source>F0.5</source>
            <translation>F0.5</translation>
        </message>
        <message id="Like F1, but precision counts twice as much as recall: for when a false alarm is worse than a miss. With two classes of the positive one, else the mean over the classes.">
            <source>Like F1, but precision counts twice as much as recall: for when a false alarm is worse than a miss. With two classes of the positive one, else the mean over the classes.</source>
            <translation>类似 F1，但精确率的分量是召回率的两倍：用于误报比漏报更糟时。两个类别时取正类，否则取各类的均值。</translation>
        </message>
        <message id="Cohen's kappa">
            <source>Cohen's kappa</source>
            <translation>Cohen kappa 系数</translation>
        </message>
        <message id="How much better than by chance the predictions agree with the truth: 0 is chance, 1 is perfect. Not defined when one class alone stands on both sides.">
            <source>How much better than by chance the predictions agree with the truth: 0 is chance, 1 is perfect. Not defined when one class alone stands on both sides.</source>
            <translation>预测与真值的一致比偶然好多少：0 为偶然，1 为完美。两边都只有同一个类别时没有定义。</translation>
        </message>
        <message id="Log loss">
            <source>Log loss</source>
            <translation>对数损失</translation>
        </message>
        <message id="The mean surprise at the actual class, in nats: a sure but wrong prediction costs much.">
            <source>The mean surprise at the actual class, in nats: a sure but wrong prediction costs much.</source>
            <translation>对实际类别的平均惊讶程度，单位为 nat：肯定但错误的预测代价很大。</translation>
        </message>
        <message id="MAE">
            <source>MAE</source>
            <translation>MAE</translation>
        </message>
        <message id="The mean absolute error, in the target's own unit. With several targets the mean over them.">
            <source>The mean absolute error, in the target's own unit. With several targets the mean over them.</source>
            <translation>平均绝对误差，使用目标自己的单位。多个目标时取其均值。</translation>
        </message>
        <message id="MAPE">
            <source>MAPE</source>
            <translation>MAPE</translation>
        </message>
        <message id="The mean absolute error as a share of the target: 0.1 is ten percent. Useless where targets come near 0. With several targets the mean over them.">
            <source>The mean absolute error as a share of the target: 0.1 is ten percent. Useless where targets come near 0. With several targets the mean over them.</source>
            <translation>平均绝对误差占目标的份额：0.1 即百分之十。目标接近 0 时没有用处。多个目标时取其均值。</translation>
        </message>
        <message id="Matthews correlation">
            <source>Matthews correlation</source>
            <translation>Matthews 相关系数</translation>
        </message>
        <message id="The correlation of predicted and actual classes: 0 is guessing, 1 is perfect, -1 is always wrong. Fair when the classes are of unequal size.">
            <source>The correlation of predicted and actual classes: 0 is guessing, 1 is perfect, -1 is always wrong. Fair when the classes are of unequal size.</source>
            <translation>预测类别与实际类别的相关：0 为猜测，1 为完美，-1 为总是错误。类别大小不等时也公平。</translation>
        </message>
        <message id="Pearson's r">
            <source>Pearson's r</source>
            <translation>Pearson 相关系数</translation>
        </message>
        <message id="How well the predictions lie on a rising straight line over the targets, from -1 to 1, whatever its slope. With several targets the mean over them; not defined for a constant.">
            <source>How well the predictions lie on a rising straight line over the targets, from -1 to 1, whatever its slope. With several targets the mean over them; not defined for a constant.</source>
            <translation>预测相对于目标在多大程度上落在一条上升的直线上，从 -1 到 1，与斜率无关。多个目标时取其均值；对常数没有定义。</translation>
        </message>
        <message id="Precision">
            <source>Precision</source>
            <translation>精确率</translation>
        </message>
        <message id="Of the rows that were given a class, the share that have it. With two classes of the positive one, else the mean over the classes.">
            <source>Of the rows that were given a class, the share that have it. With two classes of the positive one, else the mean over the classes.</source>
            <translation>被判为某类的行中确属该类的比例。两个类别时取正类，否则取各类的均值。</translation>
        </message>
        <message id="R²">
            <source>R²</source>
            <translation>R²</translation>
        </message>
        <message id="The share of the target's variance that is explained: 1 is perfect, 0 is no better than the mean, below 0 is worse. Not defined for a constant target.">
            <source>The share of the target's variance that is explained: 1 is perfect, 0 is no better than the mean, below 0 is worse. Not defined for a constant target.</source>
            <translation>目标方差中被解释的比例：1 为完美，0 不比均值好，小于 0 更差。对恒定目标无定义。</translation>
        </message>
        <message id="Recall">
            <source>Recall</source>
            <translation>召回率</translation>
        </message>
        <message id="Of the rows that have a class, the share that was found. With two classes of the positive one, else the mean over the classes.">
            <source>Of the rows that have a class, the share that was found. With two classes of the positive one, else the mean over the classes.</source>
            <translation>属于某类的行中被找出的比例。两个类别时取正类，否则取各类的均值。</translation>
        </message>
        <message id="RMSE">
            <source>RMSE</source>
            <translation>RMSE</translation>
        </message>
        <message id="The root of the mean squared error, in the target's own unit; large errors count most. With several targets the mean over them.">
            <source>The root of the mean squared error, in the target's own unit; large errors count most. With several targets the mean over them.</source>
            <translation>均方误差的平方根，使用目标自己的单位；大的误差分量最重。多个目标时取其均值。</translation>
        </message>
        <message id="'{1}' is no tag of a token; write O, or B, I, E or S with a type, such as B-PER.">
            <source>'{1}' is no tag of a token; write O, or B, I, E or S with a type, such as B-PER.</source>
            <translation>“{1}”不是词元的标签；请写 O，或带类型的 B、I、E 或 S，例如 B-PER。</translation>
        </message>
        <message id="The predicted tags are of other sentences than the true ones; give a tag for each token.">
            <source>The predicted tags are of other sentences than the true ones; give a tag for each token.</source>
            <translation>预测的标签与真实的标签不属于相同的句子；请为每个词元给出一个标签。</translation>
        </message>
        <message id="Spearman's rho">
            <source>Spearman's rho</source>
            <translation>Spearman 秩相关</translation>
        </message>
        <message id="How well the order of the predictions follows the order of the targets, from -1 to 1; equal values share their rank.">
            <source>How well the order of the predictions follows the order of the targets, from -1 to 1; equal values share their rank.</source>
            <translation>预测的顺序与目标的顺序相符的程度，从 -1 到 1；相等的值共用名次。</translation>
        </message>
        <message id="Token F1">
            <source>Token F1</source>
            <translation>词元 F1</translation>
        </message>
        <message id="The harmonic mean of precision and recall of single tokens, over all tags but that of tokens outside of entities.">
            <source>The harmonic mean of precision and recall of single tokens, over all tags but that of tokens outside of entities.</source>
            <translation>单个词元的精确率与召回率的调和平均，对所有标签合计，实体之外的词元除外。</translation>
        </message>
        <message id="Top-3 accuracy">
            <source>Top-3 accuracy</source>
            <translation>前 3 准确率</translation>
        </message>
        <message id="The share of rows whose class is among the 3 likeliest. Not defined for 3 classes or fewer.">
            <source>The share of rows whose class is among the 3 likeliest. Not defined for 3 classes or fewer.</source>
            <translation>类别在最可能的 3 个之中的行的份额。类别不多于 3 个时没有定义。</translation>
        </message>
        <message id="Top-5 accuracy">
            <source>Top-5 accuracy</source>
            <translation>前 5 准确率</translation>
        </message>
        <message id="The share of rows whose class is among the 5 likeliest. Not defined for 5 classes or fewer.">
            <source>The share of rows whose class is among the 5 likeliest. Not defined for 5 classes or fewer.</source>
            <translation>类别在最可能的 5 个之中的行的份额。类别不多于 5 个时没有定义。</translation>
        </message>
        <message id="This prediction cannot be taken apart: the row does not have the form that the network was built for, or the network answers otherwise.">
            <source>This prediction cannot be taken apart: the row does not have the form that the network was built for, or the network answers otherwise.</source>
            <translation>无法拆解此预测：该行的形式与网络所要求的不同，或网络以其他方式作答。</translation>
        </message>
        <message id="The run holds {1} weights, but its network has {2}. Train it again.">
            <source>The run holds {1} weights, but its network has {2}. Train it again.</source>
            <translation>该运行有 {1} 个权重，而其网络有 {2} 个。请重新训练。</translation>
        </message>
        <message id="The data do not have the inputs that the network was built for. Build it for these data.">
            <source>The data do not have the inputs that the network was built for. Build it for these data.</source>
            <translation>数据没有网络建立时所用的输入。请为这些数据重建网络。</translation>
        </message>
        <message id="The data have no target column, so there is no loss. Choose one.">
            <source>The data have no target column, so there is no loss. Choose one.</source>
            <translation>数据没有目标列，因此没有损失。请选择一列。</translation>
        </message>
        <message id="A batch is empty or larger than the network was built for. Build it for that batch size.">
            <source>A batch is empty or larger than the network was built for. Build it for that batch size.</source>
            <translation>批为空或大于网络建立时的批大小。请按该批大小重建。</translation>
        </message>
        <message id="There are no rows to evaluate. Give this part of the split some.">
            <source>There are no rows to evaluate. Give this part of the split some.</source>
            <translation>没有可评估的行。请给划分的这一部分一些行。</translation>
        </message>
        <message id="The place for the predictions does not have their size.">
            <source>The place for the predictions does not have their size.</source>
            <translation>存放预测的位置大小不符。</translation>
        </message>
        <message id="A batch needs at least one row, not {1}.">
            <source>A batch needs at least one row, not {1}.</source>
            <translation>一批至少需要一行，而不是 {1}。</translation>
        </message>
        <message id="The network needs {1} of memory for batches of {2} rows, and {3} may be used. Make this layer or the batch smaller.">
            <source>The network needs {1} of memory for batches of {2} rows, and {3} may be used. Make this layer or the batch smaller.</source>
            <translation>网络在每批 {2} 行时需要 {1} 内存，可用的是 {3}。请减小这一层或批大小。</translation>
        </message>
        <message id="The layer {1}, which a plug-in brings, failed: {2}. Put another in its place.">
            <source>The layer {1}, which a plug-in brings, failed: {2}. Put another in its place.</source>
            <translation>由插件提供的层 {1} 失败：{2}。请换用另一层。</translation>
        </message>
        <message id="The layer {1}, which a plug-in brings, states the shape {2}, which there cannot be. Put another in its place.">
            <source>The layer {1}, which a plug-in brings, states the shape {2}, which there cannot be. Put another in its place.</source>
            <translation>由插件提供的层 {1} 给出了不可能的形状 {2}。请换用另一层。</translation>
        </message>
        <message id="Adadelta">
            <source>Adadelta</source>
            <translation>Adadelta</translation>
        </message>
        <message id="Takes the size of its steps from the steps before, so that it hardly needs a learning rate: leave it at 1. It begins slowly.">
            <source>Takes the size of its steps from the steps before, so that it hardly needs a learning rate: leave it at 1. It begins slowly.</source>
            <translation>步长取自之前的各步，因此几乎不需要学习率：保持为 1 即可。开始时较慢。</translation>
        </message>
        <message id="Rho">
            <source>Rho</source>
            <translation>Rho</translation>
        </message>
        <message id="How long the means of squared gradients and steps remember.">
            <source>How long the means of squared gradients and steps remember.</source>
            <translation>梯度平方与步长平方的均值记忆多久。</translation>
        </message>
        <message id="Adagrad">
            <source>Adagrad</source>
            <translation>Adagrad</translation>
        </message>
        <message id="Divides each weight's step by all that its gradients ever were. Good for rare features; on a long run the steps become very small.">
            <source>Divides each weight's step by all that its gradients ever were. Good for rare features; on a long run the steps become very small.</source>
            <translation>用每个权重历来的全部梯度去除它的步长。适合稀少的特征；运行较长时步长会变得很小。</translation>
        </message>
        <message id="Rate decay">
            <source>Rate decay</source>
            <translation>学习率衰减</translation>
        </message>
        <message id="Lowers the learning rate with the number of steps, too: after n steps it is divided by 1 + n times this.">
            <source>Lowers the learning rate with the number of steps, too: after n steps it is divided by 1 + n times this.</source>
            <translation>还随步数降低学习率：n 步之后除以 1 加 n 倍的此值。</translation>
        </message>
        <message id="Adam">
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message id="Gives every weight a step size of its own, from the mean and the spread of its recent gradients. A good first choice for nearly everything.">
            <source>Gives every weight a step size of its own, from the mean and the spread of its recent gradients. A good first choice for nearly everything.</source>
            <translation>根据近期梯度的均值和散布给每个权重自己的步长。几乎对一切都是好的首选。</translation>
        </message>
        <message id="AdamW">
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message id="Adam with a weight decay that acts on the weights themselves and not through the gradient: the better one when decay is wanted.">
            <source>Adam with a weight decay that acts on the weights themselves and not through the gradient: the better one when decay is wanted.</source>
            <translation>带权重衰减的 Adam，衰减直接作用于权重而不经过梯度：需要衰减时更好的选择。</translation>
        </message>
        <message id="L-BFGS">
            <source>L-BFGS</source>
            <translation>L-BFGS</translation>
        </message>
        <message id="Learns the curvature of the loss from its last steps and looks several times at each batch. For small networks and few rows, with all rows in one batch: there it is by far the fastest.">
            <source>Learns the curvature of the loss from its last steps and looks several times at each batch. For small networks and few rows, with all rows in one batch: there it is by far the fastest.</source>
            <translation>从最近的各步学习损失的曲率，并对每批看若干次。适合小网络、少量行且所有行在一批中的情形：此时它快得多。</translation>
        </message>
        <message id="Iterations">
            <source>Iterations</source>
            <translation>迭代次数</translation>
        </message>
        <message id="How many steps it takes on one batch, at most, before the next batch comes.">
            <source>How many steps it takes on one batch, at most, before the next batch comes.</source>
            <translation>在下一批到来之前，对一批最多走多少步。</translation>
        </message>
        <message id="History">
            <source>History</source>
            <translation>历史长度</translation>
        </message>
        <message id="How many of its last steps it remembers. Each takes twice the memory of the weights.">
            <source>How many of its last steps it remembers. Each takes twice the memory of the weights.</source>
            <translation>记住最近的多少步。每一步占用权重两倍的内存。</translation>
        </message>
        <message id="Line search">
            <source>Line search</source>
            <translation>线搜索</translation>
        </message>
        <message id="Looks for a good length of each step; without it, all have the length of the learning rate.">
            <source>Looks for a good length of each step; without it, all have the length of the learning rate.</source>
            <translation>为每一步寻找合适的长度；不用时，各步长度都由学习率决定。</translation>
        </message>
        <message id="Least gradient">
            <source>Least gradient</source>
            <translation>最小梯度</translation>
        </message>
        <message id="Leaves a batch when no part of the gradient is larger than this.">
            <source>Leaves a batch when no part of the gradient is larger than this.</source>
            <translation>当梯度的任何分量都不大于此值时离开这一批。</translation>
        </message>
        <message id="Least change">
            <source>Least change</source>
            <translation>最小变化</translation>
        </message>
        <message id="Leaves a batch when loss or weights change by less than this.">
            <source>Leaves a batch when loss or weights change by less than this.</source>
            <translation>当损失或权重的变化小于此值时离开这一批。</translation>
        </message>
        <message id="Lion">
            <source>Lion</source>
            <translation>Lion</translation>
        </message>
        <message id="Moves every weight by the same step, up or down as the mean gradient says. It needs half the memory of Adam and a learning rate three to ten times smaller.">
            <source>Moves every weight by the same step, up or down as the mean gradient says. It needs half the memory of Adam and a learning rate three to ten times smaller.</source>
            <translation>每个权重都移动相同的步长，向上或向下由平均梯度决定。所需内存是 Adam 的一半，学习率要小三到十倍。</translation>
        </message>
        <message id="Beta 1">
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message id="How much the mean gradient counts against the new one in a step.">
            <source>How much the mean gradient counts against the new one in a step.</source>
            <translation>一步中平均梯度相对新梯度所占的分量。</translation>
        </message>
        <message id="Beta 2">
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message id="How long the mean gradient remembers.">
            <source>How long the mean gradient remembers.</source>
            <translation>梯度均值的记忆长度。</translation>
        </message>
        <message id="Momentum decay">
            <source>Momentum decay</source>
            <translation>动量衰减</translation>
        </message>
        <message id="How fast the momentum grows from half of beta 1 to the whole.">
            <source>How fast the momentum grows from half of beta 1 to the whole.</source>
            <translation>动量从 beta 1 的一半增长到全部的快慢。</translation>
        </message>
        <message id="NAdam">
            <source>NAdam</source>
            <translation>NAdam</translation>
        </message>
        <message id="Adam that looks ahead along its momentum before it steps: often a little faster than Adam.">
            <source>Adam that looks ahead along its momentum before it steps: often a little faster than Adam.</source>
            <translation>先沿动量向前看再走步的 Adam：往往比 Adam 略快。</translation>
        </message>
        <message id="Weight decay">
            <source>Weight decay</source>
            <translation>权重衰减</translation>
        </message>
        <message id="Pulls all weights towards 0 at every step, which works against overfitting.">
            <source>Pulls all weights towards 0 at every step, which works against overfitting.</source>
            <translation>每一步把所有权重拉向 0，抑制过拟合。</translation>
        </message>
        <message id="Keeps the division from blowing up where gradients are tiny.">
            <source>Keeps the division from blowing up where gradients are tiny.</source>
            <translation>防止梯度极小处的除法溢出。</translation>
        </message>
        <message id="How long the mean squared gradient remembers.">
            <source>How long the mean squared gradient remembers.</source>
            <translation>梯度平方均值的记忆长度。</translation>
        </message>
        <message id="RMSProp">
            <source>RMSProp</source>
            <translation>RMSProp</translation>
        </message>
        <message id="Divides each weight's step by the size of its recent gradients. Long the usual choice for recurrent networks and for reinforcement learning.">
            <source>Divides each weight's step by the size of its recent gradients. Long the usual choice for recurrent networks and for reinforcement learning.</source>
            <translation>用每个权重最近梯度的大小去除它的步长。长期以来是循环网络和强化学习的常用选择。</translation>
        </message>
        <message id="How much of the last step is kept, like a ball that rolls; 0.9 is usual.">
            <source>How much of the last step is kept, like a ball that rolls; 0.9 is usual.</source>
            <translation>上一步保留多少，如同滚动的球；通常为 0.9。</translation>
        </message>
        <message id="Centered">
            <source>Centered</source>
            <translation>中心化</translation>
        </message>
        <message id="Divides by the spread of the gradients around their mean instead of around 0.">
            <source>Divides by the spread of the gradients around their mean instead of around 0.</source>
            <translation>除以梯度围绕其均值（而不是围绕 0）的离散程度。</translation>
        </message>
        <message id="SGD">
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message id="Goes straight downhill by the gradient of each batch. Plain to understand; with momentum often the best in the end, but it wants a well-chosen learning rate.">
            <source>Goes straight downhill by the gradient of each batch. Plain to understand; with momentum often the best in the end, but it wants a well-chosen learning rate.</source>
            <translation>按每批的梯度径直下坡。容易理解；加上动量往往最终最好，但需要选好学习率。</translation>
        </message>
        <message id="Nesterov">
            <source>Nesterov</source>
            <translation>Nesterov</translation>
        </message>
        <message id="Looks ahead along the momentum before it steps.">
            <source>Looks ahead along the momentum before it steps.</source>
            <translation>迈步之前先沿动量方向向前看。</translation>
        </message>
        <message id="What the model knows of preparing '{1}' does not fit together, so its file is damaged. Train the model again.">
            <source>What the model knows of preparing '{1}' does not fit together, so its file is damaged. Train the model again.</source>
            <translation>模型中关于准备“{1}”的内容前后不一致，可见文件已损坏。请重新训练模型。</translation>
        </message>
        <message id="'{1}' is no number, but '{2}' is a column of numbers.">
            <source>'{1}' is no number, but '{2}' is a column of numbers.</source>
            <translation>“{1}”不是数，而“{2}”是数值列。</translation>
        </message>
        <message id="'{1}' is missing, and no step fills it in.">
            <source>'{1}' is missing, and no step fills it in.</source>
            <translation>缺少“{1}”，而且没有步骤填补它。</translation>
        </message>
        <message id="The model expects '{1}' as {2}, but here it is {3}. Use data of the same form.">
            <source>The model expects '{1}' as {2}, but here it is {3}. Use data of the same form.</source>
            <translation>模型要求“{1}”为 {2}，而这里是 {3}。请使用同样形式的数据。</translation>
        </message>
        <message id="Preparing the rows">
            <source>Preparing the rows</source>
            <translation>正在准备各行</translation>
        </message>
        <message id="'{1}' has missing values, and no step fills them in.">
            <source>'{1}' has missing values, and no step fills them in.</source>
            <translation>“{1}”有缺失值，而且没有步骤填补它们。</translation>
        </message>
        <message id="'{1}' is missing.">
            <source>'{1}' is missing.</source>
            <translation>'{1}' 缺失。</translation>
        </message>
        <message id="{1} tokens have {2} answers in '{3}'.">
            <source>{1} tokens have {2} answers in '{3}'.</source>
            <translation>{1} 个词元在 '{3}' 中有 {2} 个答案。</translation>
        </message>
        <message id="'{1}' cannot be clipped: the lower limit {2} lies above the upper limit {3}. Swap them.">
            <source>'{1}' cannot be clipped: the lower limit {2} lies above the upper limit {3}. Swap them.</source>
            <translation>“{1}”无法截断：下限 {2} 大于上限 {3}。请把它们对调。</translation>
        </message>
        <message id="Clip">
            <source>Clip</source>
            <translation>截断</translation>
        </message>
        <message id="Moves values that lie outside two limits onto the nearer one, so that a few wild values cannot rule the learning.">
            <source>Moves values that lie outside two limits onto the nearer one, so that a few wild values cannot rule the learning.</source>
            <translation>把超出两个界限的值移到较近的界限上，使少数离谱的值不能左右学习。</translation>
        </message>
        <message id="min(max(x, lower), upper)">
            <source>min(max(x, lower), upper)</source>
            <translation>min(max(x, 下限), 上限)</translation>
        </message>
        <message id="Limits from">
            <source>Limits from</source>
            <translation>界限来源</translation>
        </message>
        <message id="Whether the limits are shares of the training rows or fixed values.">
            <source>Whether the limits are shares of the training rows or fixed values.</source>
            <translation>界限是训练行的比例，还是固定的值。</translation>
        </message>
        <message id="Lower share">
            <source>Lower share</source>
            <translation>下端比例</translation>
        </message>
        <message id="The share of the training rows below the lower limit, for the choice 'quantiles'.">
            <source>The share of the training rows below the lower limit, for the choice 'quantiles'.</source>
            <translation>低于下限的训练行比例，用于选项 quantiles。</translation>
        </message>
        <message id="Upper share">
            <source>Upper share</source>
            <translation>上端比例</translation>
        </message>
        <message id="The share of the training rows below the upper limit, for the choice 'quantiles'.">
            <source>The share of the training rows below the upper limit, for the choice 'quantiles'.</source>
            <translation>低于上限的训练行比例，用于选项 quantiles。</translation>
        </message>
        <message id="Lower limit">
            <source>Lower limit</source>
            <translation>下限</translation>
        </message>
        <message id="The least value that is let through, for the choice 'limits'.">
            <source>The least value that is let through, for the choice 'limits'.</source>
            <translation>允许通过的最小值，用于选项 limits。</translation>
        </message>
        <message id="Upper limit">
            <source>Upper limit</source>
            <translation>上限</translation>
        </message>
        <message id="The largest value that is let through, for the choice 'limits'.">
            <source>The largest value that is let through, for the choice 'limits'.</source>
            <translation>允许通过的最大值，用于选项 limits。</translation>
        </message>
        <message id="Year">
            <source>Year</source>
            <translation>年</translation>
        </message>
        <message id="Month">
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message id="Day of the month">
            <source>Day of the month</source>
            <translation>日</translation>
        </message>
        <message id="Day of the week">
            <source>Day of the week</source>
            <translation>星期</translation>
        </message>
        <message id="Hour">
            <source>Hour</source>
            <translation>小时</translation>
        </message>
        <message id="Day of the year">
            <source>Day of the year</source>
            <translation>一年中的第几天</translation>
        </message>
        <message id="No part of the date '{1}' is chosen. Choose at least one, such as the month.">
            <source>No part of the date '{1}' is chosen. Choose at least one, such as the month.</source>
            <translation>日期“{1}”没有选择任何部分。请至少选择一个，例如月。</translation>
        </message>
        <message id="None of the {1} training values of '{2}' is a date like 2024-03-01 or 2024-03-01T12:30:00. Take another step, or write the dates so.">
            <source>None of the {1} training values of '{2}' is a date like 2024-03-01 or 2024-03-01T12:30:00. Take another step, or write the dates so.</source>
            <translation>“{2}”的 {1} 个训练值中没有一个是 2024-03-01 或 2024-03-01T12:30:00 这样的日期。请换一个步骤，或把日期写成这样。</translation>
        </message>
        <message id="'{1}' in '{2}' is no date. Write it like 2024-03-01 or 2024-03-01T12:30:00.">
            <source>'{1}' in '{2}' is no date. Write it like 2024-03-01 or 2024-03-01T12:30:00.</source>
            <translation>“{2}”中的“{1}”不是日期。请写成 2024-03-01 或 2024-03-01T12:30:00 的形式。</translation>
        </message>
        <message id="Parts of a date">
            <source>Parts of a date</source>
            <translation>日期的各部分</translation>
        </message>
        <message id="Makes numbers of dates and times such as 2024-03-01 or 2024-03-01T12:30:00Z. The clock is taken as it is written. What is no date becomes missing.">
            <source>Makes numbers of dates and times such as 2024-03-01 or 2024-03-01T12:30:00Z. The clock is taken as it is written. What is no date becomes missing.</source>
            <translation>把 2024-03-01 或 2024-03-01T12:30:00Z 这样的日期和时间变成数。时刻按所写的取用。不是日期的内容视为缺失。</translation>
        </message>
        <message id="year, month, day, weekday (Monday is 0), hour, day of the year; as sin and cos of 2 pi part / period if wanted">
            <source>year, month, day, weekday (Monday is 0), hour, day of the year; as sin and cos of 2 pi part / period if wanted</source>
            <translation>年、月、日、星期（星期一为 0）、小时、一年中的第几天；需要时取 2 pi 部分 / 周期 的 sin 和 cos</translation>
        </message>
        <message id="Whether the network gets this part of the date.">
            <source>Whether the network gets this part of the date.</source>
            <translation>网络是否得到日期的这一部分。</translation>
        </message>
        <message id="As sin and cos">
            <source>As sin and cos</source>
            <translation>用 sin 和 cos 表示</translation>
        </message>
        <message id="Gives all parts but the year as a point on a circle, so that December lies beside January.">
            <source>Gives all parts but the year as a point on a circle, so that December lies beside January.</source>
            <translation>除年以外，各部分都表示为圆上的一点，使十二月与一月相邻。</translation>
        </message>
        <message id="Scale to 0..1">
            <source>Scale to 0..1</source>
            <translation>缩放到 0..1</translation>
        </message>
        <message id="Maps a part's first value to 0 and its last to 1, for the year those of the training rows.">
            <source>Maps a part's first value to 0 and its last to 1, for the year those of the training rows.</source>
            <translation>把各部分的首值映射为 0、末值映射为 1；年以训练行为准。</translation>
        </message>
        <message id="The step '{1}' works on pictures (channels, height, width), but '{2}' holds none. Take the step away.">
            <source>The step '{1}' works on pictures (channels, height, width), but '{2}' holds none. Take the step away.</source>
            <translation>步骤“{1}”作用于图片（通道、高、宽），但“{2}”中没有图片。请去掉该步骤。</translation>
        </message>
        <message id="The step '{1}' works on words, but here '{2}' gives numbers. Take the step away, or make the column a category.">
            <source>The step '{1}' works on words, but here '{2}' gives numbers. Take the step away, or make the column a category.</source>
            <translation>步骤“{1}”处理词，而这里“{2}”给出数。请去掉该步骤，或把该列设为类别。</translation>
        </message>
        <message id="The step '{1}' works on numbers, but here '{2}' gives words. Put 'Number in order' before it, or take it away.">
            <source>The step '{1}' works on numbers, but here '{2}' gives words. Put 'Number in order' before it, or take it away.</source>
            <translation>步骤“{1}”处理数值，但这里“{2}”给出的是词。请在它前面放“按序编号”，或把它去掉。</translation>
        </message>
        <message id="'{1}' must be the last step of '{2}'. Take the later ones away.">
            <source>'{1}' must be the last step of '{2}'. Take the later ones away.</source>
            <translation>“{1}”必须是“{2}”的最后一步。请去掉后面的步骤。</translation>
        </message>
        <message id="'{1}' must be the only step of '{2}'. Take the others away.">
            <source>'{1}' must be the only step of '{2}'. Take the others away.</source>
            <translation>“{1}”必须是 '{2}' 的唯一步骤。请去掉其他步骤。</translation>
        </message>
        <message id="'{1}' holds words, and no step makes numbers of them. Add One-hot, or leave the column out.">
            <source>'{1}' holds words, and no step makes numbers of them. Add One-hot, or leave the column out.</source>
            <translation>“{1}”含有词，而没有步骤把它们变成数。请加上独热编码，或不使用该列。</translation>
        </message>
        <message id="'{1}' has no value in any training row. Leave the column out.">
            <source>'{1}' has no value in any training row. Leave the column out.</source>
            <translation>“{1}”在任何训练行中都没有值。请不使用该列。</translation>
        </message>
        <message id="Each token of '{1}' has an answer of its own, so it needs the step 'Words to ids', cut at blanks.">
            <source>Each token of '{1}' has an answer of its own, so it needs the step 'Words to ids', cut at blanks.</source>
            <translation>'{1}' 的每个词元都有自己的答案，因此需要“词转编号”步骤，并在空白处切分。</translation>
        </message>
        <message id="'{1}', whose tokens have an answer each, is no feature. Make it one.">
            <source>'{1}', whose tokens have an answer each, is no feature. Make it one.</source>
            <translation>'{1}' 的词元各有答案，但它不是特征。请把它设为特征。</translation>
        </message>
        <message id="Several yes-or-no targets must be answered by the same two words, but here are {1}. Choose other targets, or one alone.">
            <source>Several yes-or-no targets must be answered by the same two words, but here are {1}. Choose other targets, or one alone.</source>
            <translation>多个是非目标必须用同样的两个词回答，但这里有 {1}。请选择其他目标，或只选一个。</translation>
        </message>
        <message id="No column is the target. Choose one.">
            <source>No column is the target. Choose one.</source>
            <translation>没有列是目标。请选择一列。</translation>
        </message>
        <message id="The tokens' answers in '{1}' are of fewer than two classes, so there is nothing to learn. Choose another target.">
            <source>The tokens' answers in '{1}' are of fewer than two classes, so there is nothing to learn. Choose another target.</source>
            <translation>'{1}' 中词元的答案少于两个类别，没有可学的内容。请选择其他目标。</translation>
        </message>
        <message id="A binary task needs two classes, but '{1}' has {2}. Choose another task or target.">
            <source>A binary task needs two classes, but '{1}' has {2}. Choose another task or target.</source>
            <translation>二分类任务需要两个类别，而“{1}”有 {2} 个。请选择其他任务或目标。</translation>
        </message>
        <message id="'{1}' has fewer than two classes, so there is nothing to learn. Choose another target.">
            <source>'{1}' has fewer than two classes, so there is nothing to learn. Choose another target.</source>
            <translation>“{1}”不足两个类别，因此没有可学的。请选择其他目标。</translation>
        </message>
        <message id="A regression needs numbers, but '{1}' holds words. Choose another task or target.">
            <source>A regression needs numbers, but '{1}' holds words. Choose another task or target.</source>
            <translation>回归需要数，而“{1}”含有词。请选择其他任务或目标。</translation>
        </message>
        <message id="'{1}' has no value in any training row. Choose another target.">
            <source>'{1}' has no value in any training row. Choose another target.</source>
            <translation>“{1}”在任何训练行中都没有值。请选择其他目标。</translation>
        </message>
        <message id="No column is a feature. Give at least one column the role of a feature.">
            <source>No column is a feature. Give at least one column the role of a feature.</source>
            <translation>没有列是特征。请至少把一列设为特征。</translation>
        </message>
        <message id="Looking at the training part">
            <source>Looking at the training part</source>
            <translation>正在查看训练部分</translation>
        </message>
        <message id="The model expects '{1}' as {2}, but here it is another. Use data of the same form.">
            <source>The model expects '{1}' as {2}, but here it is another. Use data of the same form.</source>
            <translation>模型要求“{1}”为 {2}，而这里是另一种形式。请使用同样形式的数据。</translation>
        </message>
        <message id="Hash to columns">
            <source>Hash to columns</source>
            <translation>哈希到列</translation>
        </message>
        <message id="Scatters words over a fixed number of columns, so that even many thousand different ones, and ones that training did not see, keep the network small. Some words then share a column.">
            <source>Scatters words over a fixed number of columns, so that even many thousand different ones, and ones that training did not see, keep the network small. Some words then share a column.</source>
            <translation>把词分散到固定数目的列上，即使有成千上万个不同的词，或训练时没有见过的词，网络也能保持小巧。有些词会共用一列。</translation>
        </message>
        <message id="h = MurmurHash3(word), signed: column |h| mod n counts 1 up if h is at least 0, else 1 down">
            <source>h = MurmurHash3(word), signed: column |h| mod n counts 1 up if h is at least 0, else 1 down</source>
            <translation>h = MurmurHash3(词)，有符号：h 不小于 0 时第 |h| mod n 列加 1，否则减 1</translation>
        </message>
        <message id="Columns">
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message id="How many numbers a row gives; more let fewer words share one.">
            <source>How many numbers a row gives; more let fewer words share one.</source>
            <translation>每行给出多少个数；越多，共用的词越少。</translation>
        </message>
        <message id="Hashed">
            <source>Hashed</source>
            <translation>哈希对象</translation>
        </message>
        <message id="Whether a cell counts as one word, or each word between its blanks counts.">
            <source>Whether a cell counts as one word, or each word between its blanks counts.</source>
            <translation>整个单元格算一个词，还是空格之间的每个词分别计算。</translation>
        </message>
        <message id="Normalise channels">
            <source>Normalise channels</source>
            <translation>通道归一化</translation>
        </message>
        <message id="Shifts and scales each channel of the pictures, red, green and blue for instance, to mean 0 and deviation 1.">
            <source>Shifts and scales each channel of the pictures, red, green and blue for instance, to mean 0 and deviation 1.</source>
            <translation>把图片的每个通道（例如红、绿、蓝）平移并缩放到均值 0、标准差 1。</translation>
        </message>
        <message id="(x - mean) / deviation of each channel, both of all pixels of the training rows, divisor n">
            <source>(x - mean) / deviation of each channel, both of all pixels of the training rows, divisor n</source>
            <translation>每个通道的 (x - 均值) / 标准差，均取自训练行的全部像素，除数为 n</translation>
        </message>
        <message id="The model knows of {1} channels, but the pictures have {2}, so its file is damaged. Train the model again.">
            <source>The model knows of {1} channels, but the pictures have {2}, so its file is damaged. Train the model again.</source>
            <translation>模型记录了 {1} 个通道，但图片有 {2} 个，因此文件已损坏。请重新训练模型。</translation>
        </message>
        <message id="Resize pictures">
            <source>Resize pictures</source>
            <translation>调整图片大小</translation>
        </message>
        <message id="Stretches every picture to one size. Smaller ones train faster; where a picture shrinks, every pixel counts.">
            <source>Stretches every picture to one size. Smaller ones train faster; where a picture shrinks, every pixel counts.</source>
            <translation>把每张图片拉伸到同一大小。越小训练越快；缩小时每个像素都计入。</translation>
        </message>
        <message id="bilinear, with a triangle filter as wide as the shrinking">
            <source>bilinear, with a triangle filter as wide as the shrinking</source>
            <translation>双线性，三角滤波器宽度与缩小程度一致</translation>
        </message>
        <message id="Height">
            <source>Height</source>
            <translation>高</translation>
        </message>
        <message id="How many pixels high the network sees a picture.">
            <source>How many pixels high the network sees a picture.</source>
            <translation>网络所见图片的高度（像素）。</translation>
        </message>
        <message id="How many pixels wide the network sees a picture.">
            <source>How many pixels wide the network sees a picture.</source>
            <translation>网络所见图片的宽度（像素）。</translation>
        </message>
        <message id="'{1}' is {2}, which can have no column that says what was missing. Switch the flag column off.">
            <source>'{1}' is {2}, which can have no column that says what was missing. Switch the flag column off.</source>
            <translation>“{1}”是 {2}，不能有表示缺失的列。请关闭标志列。</translation>
        </message>
        <message id="Fill with">
            <source>Fill with</source>
            <translation>填补为</translation>
        </message>
        <message id="What stands in for a missing number; a missing word becomes the most frequent one unless a constant is chosen.">
            <source>What stands in for a missing number; a missing word becomes the most frequent one unless a constant is chosen.</source>
            <translation>用什么代替缺失的数；缺失的词变为最常见的词，除非选择常数。</translation>
        </message>
        <message id="Constant">
            <source>Constant</source>
            <translation>常数</translation>
        </message>
        <message id="The number or word for the choice 'constant'.">
            <source>The number or word for the choice 'constant'.</source>
            <translation>选择“constant”时所用的数或词。</translation>
        </message>
        <message id="Flag column">
            <source>Flag column</source>
            <translation>标志列</translation>
        </message>
        <message id="Gives the network one more number that is 1 where the value was missing and 0 elsewhere: switch it on when that a value is missing tells something.">
            <source>Gives the network one more number that is 1 where the value was missing and 0 elsewhere: switch it on when that a value is missing tells something.</source>
            <translation>给网络多一个数：值缺失处为 1，其他为 0。当“缺失”本身有含义时请打开。</translation>
        </message>
        <message id="Fill in missing values">
            <source>Fill in missing values</source>
            <translation>填补缺失值</translation>
        </message>
        <message id="Puts a typical value of the training rows where one is missing, so that the row can be used.">
            <source>Puts a typical value of the training rows where one is missing, so that the row can be used.</source>
            <translation>在缺失处放入训练行的典型值，使该行可用。</translation>
        </message>
        <message id="the median, mean or commonest value of the training rows, or a constant">
            <source>the median, mean or commonest value of the training rows, or a constant</source>
            <translation>训练行的中位数、均值或最常见的值，或一个常数</translation>
        </message>
        <message id="'{1}' cannot stand in for a missing number. Give a number.">
            <source>'{1}' cannot stand in for a missing number. Give a number.</source>
            <translation>“{1}”不能代替缺失的数。请给出一个数。</translation>
        </message>
        <message id="Logarithm">
            <source>Logarithm</source>
            <translation>对数</translation>
        </message>
        <message id="Draws together values that run over several powers of ten, such as counts, prices and concentrations. A value at which it is not defined becomes missing.">
            <source>Draws together values that run over several powers of ten, such as counts, prices and concentrations. A value at which it is not defined becomes missing.</source>
            <translation>收拢跨越多个数量级的值，例如计数、价格和浓度。无定义处的值视为缺失。</translation>
        </message>
        <message id="ln(x + offset)">
            <source>ln(x + offset)</source>
            <translation>ln(x + 偏移)</translation>
        </message>
        <message id="Offset">
            <source>Offset</source>
            <translation>偏移</translation>
        </message>
        <message id="What is added before the logarithm is taken; 1 lets zeros be. Raise it when there are negative values.">
            <source>What is added before the logarithm is taken; 1 lets zeros be. Raise it when there are negative values.</source>
            <translation>取对数之前加上的值；为 1 时零保持为零。有负值时请调大。</translation>
        </message>
        <message id="The logarithm is not defined for {1} training values of '{2}', the least of which is {3}, with the offset {4}. Raise the offset above {5}.">
            <source>The logarithm is not defined for {1} training values of '{2}', the least of which is {3}, with the offset {4}. Raise the offset above {5}.</source>
            <translation>“{2}”有 {1} 个训练值的对数无定义，其中最小的是 {3}，偏移为 {4}。请把偏移调到 {5} 以上。</translation>
        </message>
        <message id="The logarithm of {1} in '{2}' is not defined with the offset {3}. Raise the offset and train again.">
            <source>The logarithm of {1} in '{2}' is not defined with the offset {3}. Raise the offset and train again.</source>
            <translation>“{2}”中 {1} 在偏移 {3} 下对数无定义。请调大偏移并重新训练。</translation>
        </message>
        <message id="Maps the smallest training value to 0 and the largest to 1: right for pixels and other values with fixed ends. New values may lie outside.">
            <source>Maps the smallest training value to 0 and the largest to 1: right for pixels and other values with fixed ends. New values may lie outside.</source>
            <translation>把最小的训练值映射到 0，最大的映射到 1：适合像素等两端固定的值。新的值可能落在范围之外。</translation>
        </message>
        <message id="(x - minimum) / (maximum - minimum), both of the training rows">
            <source>(x - minimum) / (maximum - minimum), both of the training rows</source>
            <translation>(x - 最小值) / (最大值 - 最小值)，均取自训练行</translation>
        </message>
        <message id="Gives every word a number of its own that is 1 where the word stands and 0 elsewhere. A missing word, or one that training did not see, gives only 0.">
            <source>Gives every word a number of its own that is 1 where the word stands and 0 elsewhere. A missing word, or one that training did not see, gives only 0.</source>
            <translation>给每个词一个自己的数，该词出现处为 1，其余为 0。缺失的词或训练中未见过的词全部为 0。</translation>
        </message>
        <message id="1 for the row's word, 0 for the others">
            <source>1 for the row's word, 0 for the others</source>
            <translation>该行的词为 1，其余为 0</translation>
        </message>
        <message id="Number in order">
            <source>Number in order</source>
            <translation>按序编号</translation>
        </message>
        <message id="Gives every word its place in an order as one number: right for words such as small, medium and large, where One-hot would forget the order.">
            <source>Gives every word its place in an order as one number: right for words such as small, medium and large, where One-hot would forget the order.</source>
            <translation>用一个数表示每个词在次序中的位置：适合“小、中、大”这样的词，独热编码会丢掉次序。</translation>
        </message>
        <message id="0 for the first word, 1 for the next, up to k - 1">
            <source>0 for the first word, 1 for the next, up to k - 1</source>
            <translation>第一个词为 0，下一个为 1，直到 k - 1</translation>
        </message>
        <message id="All words from the lowest to the highest with commas between them; empty for numbers by size and words by the alphabet.">
            <source>All words from the lowest to the highest with commas between them; empty for numbers by size and words by the alphabet.</source>
            <translation>从低到高的全部词，用逗号隔开；留空时数按大小、词按字母顺序。</translation>
        </message>
        <message id="New words">
            <source>New words</source>
            <translation>新词</translation>
        </message>
        <message id="What becomes of a word that training did not see: a missing value, or the number k behind all others.">
            <source>What becomes of a word that training did not see: a missing value, or the number k behind all others.</source>
            <translation>训练时没有见过的词如何处理：视为缺失，或用排在最后的编号 k。</translation>
        </message>
        <message id="'{1}' in '{2}' did not occur in training, so it has no number. Let new words have a number of their own, or correct the word.">
            <source>'{1}' in '{2}' did not occur in training, so it has no number. Let new words have a number of their own, or correct the word.</source>
            <translation>“{2}”中的“{1}”在训练中没有出现过，因此没有编号。请让新词有自己的编号，或改正这个词。</translation>
        </message>
        <message id="The order of '{1}' names '{2}' twice. Name each word once.">
            <source>The order of '{1}' names '{2}' twice. Name each word once.</source>
            <translation>“{1}”的次序中“{2}”出现了两次。每个词请只写一次。</translation>
        </message>
        <message id="{1} words of '{2}' are not in the given order, '{3}' among them. Add them to it, or leave the order empty.">
            <source>{1} words of '{2}' are not in the given order, '{3}' among them. Add them to it, or leave the order empty.</source>
            <translation>“{2}”有 {1} 个词不在给定的次序中，例如“{3}”。请把它们加进去，或把次序留空。</translation>
        </message>
        <message id="The target '{1}' has the same value in every row, so there is nothing to learn. Choose another target.">
            <source>The target '{1}' has the same value in every row, so there is nothing to learn. Choose another target.</source>
            <translation>目标“{1}”在每一行的值都相同，因此没有可学的。请选择其他目标。</translation>
        </message>
        <message id="The target '{1}' has another word in every row, so no class repeats. Choose another target.">
            <source>The target '{1}' has another word in every row, so no class repeats. Choose another target.</source>
            <translation>目标“{1}”在每一行都是不同的词，因此没有重复的类别。请选择其他目标。</translation>
        </message>
        <message id="Several targets must all be numbers, or all be answered by the same two words, but '{1}' is not. Keep one target, or those that are alike.">
            <source>Several targets must all be numbers, or all be answered by the same two words, but '{1}' is not. Keep one target, or those that are alike.</source>
            <translation>多个目标必须全是数值，或全用同样的两个词回答，但“{1}”不是。请只保留一个目标，或保留同类的目标。</translation>
        </message>
        <message id="No column is the target. Give one column the role of the target.">
            <source>No column is the target. Give one column the role of the target.</source>
            <translation>没有列是目标。请把一列设为目标。</translation>
        </message>
        <message id="The target '{1}' is an image or a signal, which cannot be predicted. Choose another target.">
            <source>The target '{1}' is an image or a signal, which cannot be predicted. Choose another target.</source>
            <translation>目标“{1}”是图像或信号，无法预测。请选择其他目标。</translation>
        </message>
        <message id="Even out by rank">
            <source>Even out by rank</source>
            <translation>按名次拉平</translation>
        </message>
        <message id="Replaces a value by its rank among the training values, so that any distribution becomes a uniform or a normal one. Outliers lose their weight, and so do distances.">
            <source>Replaces a value by its rank among the training values, so that any distribution becomes a uniform or a normal one. Outliers lose their weight, and so do distances.</source>
            <translation>用值在训练值中的名次代替它，使任何分布都变成均匀或正态分布。离群值失去影响，距离也是。</translation>
        </message>
        <message id="the share of training values below x, and its normal quantile if wanted">
            <source>the share of training values below x, and its normal quantile if wanted</source>
            <translation>小于 x 的训练值比例，需要时取其正态分位数</translation>
        </message>
        <message id="Distribution">
            <source>Distribution</source>
            <translation>分布</translation>
        </message>
        <message id="What the values look like afterwards: even over 0 to 1, or a bell with mean 0 and deviation 1 that ends at 5.2.">
            <source>What the values look like afterwards: even over 0 to 1, or a bell with mean 0 and deviation 1 that ends at 5.2.</source>
            <translation>处理后值的样子：在 0 到 1 上均匀，或均值 0、标准差 1、止于 5.2 的钟形。</translation>
        </message>
        <message id="Quantiles">
            <source>Quantiles</source>
            <translation>分位数个数</translation>
        </message>
        <message id="How many points the distribution is kept as, at most one a training value; fewer make it smoother.">
            <source>How many points the distribution is kept as, at most one a training value; fewer make it smoother.</source>
            <translation>用多少个点保存分布，最多每个训练值一个；越少越平滑。</translation>
        </message>
        <message id="Scale robustly">
            <source>Scale robustly</source>
            <translation>稳健缩放</translation>
        </message>
        <message id="Shifts and scales a column by its median and the width of its middle half, which a few values far out do not change: take it instead of Standardise when there are outliers.">
            <source>Shifts and scales a column by its median and the width of its middle half, which a few values far out do not change: take it instead of Standardise when there are outliers.</source>
            <translation>用中位数和中间一半的宽度平移并缩放一列，少数离群值不会改变它们：有离群值时用它代替标准化。</translation>
        </message>
        <message id="(x - median) / (upper quartile - lower quartile), all of the training rows">
            <source>(x - median) / (upper quartile - lower quartile), all of the training rows</source>
            <translation>(x - 中位数) / (上四分位数 - 下四分位数)，都取自训练行</translation>
        </message>
        <message id="Standardise">
            <source>Standardise</source>
            <translation>标准化</translation>
        </message>
        <message id="Shifts and scales a column to mean 0 and deviation 1, so that every input weighs alike when learning begins.">
            <source>Shifts and scales a column to mean 0 and deviation 1, so that every input weighs alike when learning begins.</source>
            <translation>平移并缩放一列，使均值为 0、标准差为 1，让各输入在学习开始时分量相同。</translation>
        </message>
        <message id="(x - mean) / deviation, both of the training rows, divisor n">
            <source>(x - mean) / deviation, both of the training rows, divisor n</source>
            <translation>(x - 均值) / 标准差，均取自训练行，除数为 n</translation>
        </message>
        <message id="The step '{1}' has no settings, but '{2}' follows it. Put &gt; between two steps.">
            <source>The step '{1}' has no settings, but '{2}' follows it. Put &gt; between two steps.</source>
            <translation>步骤“{1}”没有设置，后面却跟着“{2}”。请在两个步骤之间写 &gt;。</translation>
        </message>
        <message id="'{1}' is no setting of the step '{2}'. Write one as name=value; it takes {3}.">
            <source>'{1}' is no setting of the step '{2}'. Write one as name=value; it takes {3}.</source>
            <translation>“{1}”不是步骤“{2}”的设置。请写成 名称=值；它接受 {3}。</translation>
        </message>
        <message id="The step '{1}' makes no number of '{2}' in '{3}'.">
            <source>The step '{1}' makes no number of '{2}' in '{3}'.</source>
            <translation>步骤“{1}”无法从“{3}”中的“{2}”得出数。</translation>
        </message>
        <message id="Words to ids">
            <source>Words to ids</source>
            <translation>词转编号</translation>
        </message>
        <message id="Cuts a text into tokens and gives each an id: an input of its own, of varying length, for an embedding. The vocabulary comes from the training part; all other words share the id 0.">
            <source>Cuts a text into tokens and gives each an id: an input of its own, of varying length, for an embedding. The vocabulary comes from the training part; all other words share the id 0.</source>
            <translation>把文本切成词元并给每个词元一个编号：成为一个独立的变长输入，供嵌入层使用。词表来自训练部分；其他词共用编号 0。</translation>
        </message>
        <message id="id = place in the vocabulary, most frequent first; 0 where it is not in there">
            <source>id = place in the vocabulary, most frequent first; 0 where it is not in there</source>
            <translation>编号 = 在词表中的位置，最常见的在前；不在词表中的为 0</translation>
        </message>
        <message id="Cut at">
            <source>Cut at</source>
            <translation>切分方式</translation>
        </message>
        <message id="Words and signs apart, only at blanks (as for tagged tokens), or each character.">
            <source>Words and signs apart, only at blanks (as for tagged tokens), or each character.</source>
            <translation>词与符号分开、只在空白处（用于已标注的词元），或逐字符。</translation>
        </message>
        <message id="Lower case">
            <source>Lower case</source>
            <translation>小写</translation>
        </message>
        <message id="Whether The and the are one word (letters of the English alphabet).">
            <source>Whether The and the are one word (letters of the English alphabet).</source>
            <translation>The 与 the 是否算同一个词（仅限英文字母）。</translation>
        </message>
        <message id="Seen at least">
            <source>Seen at least</source>
            <translation>至少出现</translation>
        </message>
        <message id="times">
            <source>times</source>
            <translation>次</translation>
        </message>
        <message id="Rarer words share the id 0, so that the network learns what to do with unknown ones.">
            <source>Rarer words share the id 0, so that the network learns what to do with unknown ones.</source>
            <translation>更少见的词共用编号 0，使网络学会如何处理未知词。</translation>
        </message>
        <message id="Vocabulary at most">
            <source>Vocabulary at most</source>
            <translation>词表上限</translation>
        </message>
        <message id="The most frequent words are kept; each one takes a row of the embedding.">
            <source>The most frequent words are kept; each one takes a row of the embedding.</source>
            <translation>保留最常见的词；每个词占嵌入的一行。</translation>
        </message>
        <message id="Longest text">
            <source>Longest text</source>
            <translation>最长文本</translation>
        </message>
        <message id="What stands behind is cut off; so is what is longer than every text in training.">
            <source>What stands behind is cut off; so is what is longer than every text in training.</source>
            <translation>超出部分被截断；比训练中所有文本都长的部分也会被截断。</translation>
        </message>
        <message id="The learning rate stays as it is from the first step to the last.">
            <source>The learning rate stays as it is from the first step to the last.</source>
            <translation>学习率从第一步到最后一步保持不变。</translation>
        </message>
        <message id="Cosine">
            <source>Cosine</source>
            <translation>余弦</translation>
        </message>
        <message id="Lowers the rate along half a cosine wave: slowly, then faster, then slowly again. With restarts it jumps back up and comes down anew. A good choice for a run of known length.">
            <source>Lowers the rate along half a cosine wave: slowly, then faster, then slowly again. With restarts it jumps back up and comes down anew. A good choice for a run of known length.</source>
            <translation>沿半个余弦波降低学习率：先慢，再快，再慢。带重启时会跳回高处重新下降。适合长度已知的运行。</translation>
        </message>
        <message id="Restart after">
            <source>Restart after</source>
            <translation>重启间隔</translation>
        </message>
        <message id="epochs">
            <source>epochs</source>
            <translation>轮</translation>
        </message>
        <message id="After how many epochs it jumps back up for the first time; 0 comes down once, over the whole run.">
            <source>After how many epochs it jumps back up for the first time; 0 comes down once, over the whole run.</source>
            <translation>多少轮之后第一次跳回高处；0 表示在整个运行中只下降一次。</translation>
        </message>
        <message id="Restart growth">
            <source>Restart growth</source>
            <translation>重启增长</translation>
        </message>
        <message id="How many times as long as the one before each stretch between restarts is.">
            <source>How many times as long as the one before each stretch between restarts is.</source>
            <translation>重启之间的每一段是前一段的多少倍长。</translation>
        </message>
        <message id="Exponential">
            <source>Exponential</source>
            <translation>指数</translation>
        </message>
        <message id="Lowers the rate a little at every step, by the same factor over every epoch.">
            <source>Lowers the rate a little at every step, by the same factor over every epoch.</source>
            <translation>每一步都略微降低学习率，每轮乘以相同的系数。</translation>
        </message>
        <message id="What is left of the rate after each epoch.">
            <source>What is left of the rate after each epoch.</source>
            <translation>每轮之后学习率剩下的比例。</translation>
        </message>
        <message id="On plateau">
            <source>On plateau</source>
            <translation>遇平台降低</translation>
        </message>
        <message id="Lowers the rate whenever the validation loss has not become better for some epochs.">
            <source>Lowers the rate whenever the validation loss has not become better for some epochs.</source>
            <translation>当验证损失若干轮没有变好时降低学习率。</translation>
        </message>
        <message id="What the rate is multiplied by each time it falls.">
            <source>What the rate is multiplied by each time it falls.</source>
            <translation>学习率每次下降时要乘上的数。</translation>
        </message>
        <message id="Patience">
            <source>Patience</source>
            <translation>耐心</translation>
        </message>
        <message id="How many epochs without a better loss are put up with before the rate falls. Keep it smaller than the patience of the recipe, which ends the run.">
            <source>How many epochs without a better loss are put up with before the rate falls. Keep it smaller than the patience of the recipe, which ends the run.</source>
            <translation>学习率下降之前容忍多少轮损失没有变好。请使它小于配方的耐心值，后者会结束运行。</translation>
        </message>
        <message id="Threshold">
            <source>Threshold</source>
            <translation>阈值</translation>
        </message>
        <message id="How much lower a loss must be to count as better, as a share of the best one.">
            <source>How much lower a loss must be to count as better, as a share of the best one.</source>
            <translation>损失要低多少才算更好，按最佳损失的比例。</translation>
        </message>
        <message id="Cooldown">
            <source>Cooldown</source>
            <translation>冷却期</translation>
        </message>
        <message id="How many epochs after a fall are not looked at.">
            <source>How many epochs after a fall are not looked at.</source>
            <translation>下降之后有多少轮不予理会。</translation>
        </message>
        <message id="One cycle">
            <source>One cycle</source>
            <translation>单周期</translation>
        </message>
        <message id="Climbs from a low rate to the learning rate and comes down to almost nothing at the end of the run. Allows higher rates and shorter runs.">
            <source>Climbs from a low rate to the learning rate and comes down to almost nothing at the end of the run. Allows higher rates and shorter runs.</source>
            <translation>从低值升到学习率，再在运行结束时降到几乎为零。允许更高的学习率和更短的运行。</translation>
        </message>
        <message id="Rise">
            <source>Rise</source>
            <translation>上升段</translation>
        </message>
        <message id="The share of the run over which the rate climbs.">
            <source>The share of the run over which the rate climbs.</source>
            <translation>学习率上升所占的运行比例。</translation>
        </message>
        <message id="Start">
            <source>Start</source>
            <translation>起点</translation>
        </message>
        <message id="Where the rate begins, as a share of the learning rate.">
            <source>Where the rate begins, as a share of the learning rate.</source>
            <translation>起始值，按学习率的比例。</translation>
        </message>
        <message id="End">
            <source>End</source>
            <translation>终点</translation>
        </message>
        <message id="Where the rate ends, as a share of the learning rate.">
            <source>Where the rate ends, as a share of the learning rate.</source>
            <translation>结束值，按学习率的比例。</translation>
        </message>
        <message id="Floor">
            <source>Floor</source>
            <translation>下限</translation>
        </message>
        <message id="The lowest that the rate may come down to, as a share of the learning rate.">
            <source>The lowest that the rate may come down to, as a share of the learning rate.</source>
            <translation>可以降到的最低值，按学习率的比例。</translation>
        </message>
        <message id="Step">
            <source>Step</source>
            <translation>阶梯</translation>
        </message>
        <message id="Multiplies the rate by a factor every so many epochs: large steps first, then finer and finer ones.">
            <source>Multiplies the rate by a factor every so many epochs: large steps first, then finer and finer ones.</source>
            <translation>每隔若干轮把学习率乘以一个系数：先走大步，再越走越细。</translation>
        </message>
        <message id="Every">
            <source>Every</source>
            <translation>每隔</translation>
        </message>
        <message id="After how many epochs the rate falls, again and again.">
            <source>After how many epochs the rate falls, again and again.</source>
            <translation>每隔多少轮学习率下降一次。</translation>
        </message>
        <message id="Row {1} holds {2} in '{3}', which is no finite number. Mend it, leave the row out, or let a preparation step fill it in.">
            <source>Row {1} holds {2} in '{3}', which is no finite number. Mend it, leave the row out, or let a preparation step fill it in.</source>
            <translation>第 {1} 行的“{3}”为 {2}，不是有限的数。请修正、去掉该行，或用预处理步骤填补。</translation>
        </message>
        <message id="Row {1} holds the id {2} in '{3}', and ids go from 0 to {4}. Mend it or leave the row out.">
            <source>Row {1} holds the id {2} in '{3}', and ids go from 0 to {4}. Mend it or leave the row out.</source>
            <translation>第 {1} 行的“{3}”为编号 {2}，而编号从 0 到 {4}。请修正或去掉该行。</translation>
        </message>
        <message id="The answer of row {1} is {2}, which is no finite number. Mend it or leave the row out.">
            <source>The answer of row {1} is {2}, which is no finite number. Mend it or leave the row out.</source>
            <translation>第 {1} 行的答案是 {2}，不是有限的数。请修正或去掉该行。</translation>
        </message>
        <message id="{1} needs every target of a row, and some are missing. Use {2}, which learns from those that are known.">
            <source>{1} needs every target of a row, and some are missing. Use {2}, which learns from those that are known.</source>
            <translation>{1} 需要一行的每个目标，而有些缺失。请使用 {2}，它从已知的目标学习。</translation>
        </message>
        <message id="There is no network or no data to train on.">
            <source>There is no network or no data to train on.</source>
            <translation>没有可训练的网络或数据。</translation>
        </message>
        <message id="The split names rows that the data do not have. Split the data again.">
            <source>The split names rows that the data do not have. Split the data again.</source>
            <translation>划分所指的行在数据中不存在。请重新划分数据。</translation>
        </message>
        <message id="A sweep goes from a rate above 0 up to a higher one, not from {1} to {2}.">
            <source>A sweep goes from a rate above 0 up to a higher one, not from {1} to {2}.</source>
            <translation>扫描从大于 0 的学习率升到更高的值，而不是从 {1} 到 {2}。</translation>
        </message>
        <message id="A sweep of {1} steps says nothing. Take at least 10; 100 to 300 are usual.">
            <source>A sweep of {1} steps says nothing. Take at least 10; 100 to 300 are usual.</source>
            <translation>{1} 步的扫描说明不了什么。请至少取 10 步；通常取 100 到 300 步。</translation>
        </message>
        <message id="The smoothing of a sweep lies from 0 to below 1, not at {1}.">
            <source>The smoothing of a sweep lies from 0 to below 1, not at {1}.</source>
            <translation>扫描的平滑系数从 0 到小于 1，而不是 {1}。</translation>
        </message>
        <message id="{1} finds the length of its steps by itself, so there is no rate to look for.">
            <source>{1} finds the length of its steps by itself, so there is no rate to look for.</source>
            <translation>{1} 自己寻找步长，因此没有学习率可找。</translation>
        </message>
        <message id="These weights are not of this network. Leave them out, or take those of a run of it.">
            <source>These weights are not of this network. Leave them out, or take those of a run of it.</source>
            <translation>这些权重不属于此网络。请省略它们，或使用此网络某次运行的权重。</translation>
        </message>
        <message id="Looking for a learning rate">
            <source>Looking for a learning rate</source>
            <translation>正在寻找学习率</translation>
        </message>
        <message id="Optimizer">
            <source>Optimizer</source>
            <translation>优化器</translation>
        </message>
        <message id="The rule by which each step moves the weights. Adam suits nearly everything.">
            <source>The rule by which each step moves the weights. Adam suits nearly everything.</source>
            <translation>每一步移动权重的规则。Adam 几乎适合一切。</translation>
        </message>
        <message id="Learning rate">
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message id="How far each step goes. Too high and the loss jumps, too low and it crawls; change it by factors of three to ten.">
            <source>How far each step goes. Too high and the loss jumps, too low and it crawls; change it by factors of three to ten.</source>
            <translation>每一步走多远。太高则损失跳动，太低则缓慢爬行；请按三到十倍更改。</translation>
        </message>
        <message id="Schedule">
            <source>Schedule</source>
            <translation>学习率计划</translation>
        </message>
        <message id="How the learning rate changes in the course of the run. Coming down towards the end often finds better weights.">
            <source>How the learning rate changes in the course of the run. Coming down towards the end often finds better weights.</source>
            <translation>学习率在运行过程中如何变化。临近结束时降低往往能找到更好的权重。</translation>
        </message>
        <message id="Batch size">
            <source>Batch size</source>
            <translation>批大小</translation>
        </message>
        <message id="rows">
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message id="How many rows one step looks at. Small batches learn from fewer rows, large ones compute faster.">
            <source>How many rows one step looks at. Small batches learn from fewer rows, large ones compute faster.</source>
            <translation>一步看多少行。小批从更少的行中学习，大批计算更快。</translation>
        </message>
        <message id="Epochs">
            <source>Epochs</source>
            <translation>轮次</translation>
        </message>
        <message id="How often all training rows are passed through.">
            <source>How often all training rows are passed through.</source>
            <translation>全部训练行经过多少遍。</translation>
        </message>
        <message id="Stops after so many epochs without a better validation loss, before it learns by heart; 0 never stops early.">
            <source>Stops after so many epochs without a better validation loss, before it learns by heart; 0 never stops early.</source>
            <translation>验证损失连续这么多轮没有改善就停止，以免死记硬背；0 表示从不提前停止。</translation>
        </message>
        <message id="Seed">
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message id="Where all random numbers begin: the same seed gives the same weights, bit for bit.">
            <source>Where all random numbers begin: the same seed gives the same weights, bit for bit.</source>
            <translation>所有随机数的起点：同样的种子给出逐位相同的权重。</translation>
        </message>
        <message id="Warm-up">
            <source>Warm-up</source>
            <translation>预热</translation>
        </message>
        <message id="Lets the learning rate climb from 0 over so many epochs before the schedule begins. Steadies the first steps of deep networks.">
            <source>Lets the learning rate climb from 0 over so many epochs before the schedule begins. Steadies the first steps of deep networks.</source>
            <translation>在计划开始之前，用这么多轮让学习率从 0 升起。使深层网络最初的步子更稳。</translation>
        </message>
        <message id="Batches per step">
            <source>Batches per step</source>
            <translation>每步批数</translation>
        </message>
        <message id="batches">
            <source>batches</source>
            <translation>批</translation>
        </message>
        <message id="Averages the gradients of so many batches before the weights move: as one large batch, with the memory of a small one.">
            <source>Averages the gradients of so many batches before the weights move: as one large batch, with the memory of a small one.</source>
            <translation>先对这么多批的梯度取平均，再移动权重：如同一个大批，而只用一个小批的内存。</translation>
        </message>
        <message id="Clip norm">
            <source>Clip norm</source>
            <translation>按范数裁剪</translation>
        </message>
        <message id="Shortens the gradient to this length where it is longer, against jumps; 0 never does. 1 is usual.">
            <source>Shortens the gradient to this length where it is longer, against jumps; 0 never does. 1 is usual.</source>
            <translation>梯度长于此值时缩短到此长度，以防跳动；0 表示从不。通常取 1。</translation>
        </message>
        <message id="Clip value">
            <source>Clip value</source>
            <translation>按值裁剪</translation>
        </message>
        <message id="Keeps every number of the gradient within plus and minus this; 0 never does.">
            <source>Keeps every number of the gradient within plus and minus this; 0 never does.</source>
            <translation>把梯度的每个数限制在正负此值之内；0 表示从不。</translation>
        </message>
        <message id="Average of weights">
            <source>Average of weights</source>
            <translation>权重平均</translation>
        </message>
        <message id="Evaluates and keeps a running average of the weights, of which so much stays at each step; 0.999 is usual, 0 takes the weights themselves. Smooths out the noise of the last steps.">
            <source>Evaluates and keeps a running average of the weights, of which so much stays at each step; 0.999 is usual, 0 takes the weights themselves. Smooths out the noise of the last steps.</source>
            <translation>评估并保留权重的滑动平均，每一步其中保留这么多；通常取 0.999，0 表示使用权重本身。可抹平最后几步的噪声。</translation>
        </message>
        <message id="Least gain">
            <source>Least gain</source>
            <translation>最小改进</translation>
        </message>
        <message id="How much lower the validation loss must be to count as better.">
            <source>How much lower the validation loss must be to count as better.</source>
            <translation>验证损失要低多少才算更好。</translation>
        </message>
        <message id="Until loss">
            <source>Until loss</source>
            <translation>达到损失为止</translation>
        </message>
        <message id="Stops as soon as the training loss of an epoch is this low; 0 never does.">
            <source>Stops as soon as the training loss of an epoch is this low; 0 never does.</source>
            <translation>一旦某轮的训练损失低到此值就停止；0 表示从不。</translation>
        </message>
        <message id="Shuffle">
            <source>Shuffle</source>
            <translation>打乱</translation>
        </message>
        <message id="Takes the rows in a new random order every epoch.">
            <source>Takes the rows in a new random order every epoch.</source>
            <translation>每轮以新的随机顺序取各行。</translation>
        </message>
        <message id="Retry on divergence">
            <source>Retry on divergence</source>
            <translation>发散时重试</translation>
        </message>
        <message id="When the loss leaves the finite numbers, halves the learning rate and goes on from the best weights, at most five times.">
            <source>When the loss leaves the finite numbers, halves the learning rate and goes on from the best weights, at most five times.</source>
            <translation>当损失超出有限数范围时，把学习率减半并从最佳权重继续，最多五次。</translation>
        </message>
        <message id="The run cannot go on: its stored state does not fit this network, batch size and optimizer. Start a new run.">
            <source>The run cannot go on: its stored state does not fit this network, batch size and optimizer. Start a new run.</source>
            <translation>运行无法继续：其保存的状态与此网络、批大小和优化器不符。请开始新的运行。</translation>
        </message>
        <message id="The gradient left the finite numbers at step {1}, epoch {2}. The step was not applied, so the last good weights are kept. Try a lower learning rate.">
            <source>The gradient left the finite numbers at step {1}, epoch {2}. The step was not applied, so the last good weights are kept. Try a lower learning rate.</source>
            <translation>梯度在第 {1} 步、第 {2} 轮超出了有限数范围。这一步没有执行，因此保留了最后的良好权重。请尝试更低的学习率。</translation>
        </message>
        <message id="{1} was the first to leave the finite numbers, at step {2}, epoch {3}. The step was not applied, so the last good weights are kept. Try a lower learning rate, or standardise the inputs.">
            <source>{1} was the first to leave the finite numbers, at step {2}, epoch {3}. The step was not applied, so the last good weights are kept. Try a lower learning rate, or standardise the inputs.</source>
            <translation>{1} 最先超出有限数范围，在第 {2} 步、第 {3} 轮。这一步没有执行，因此保留了最后的良好权重。请尝试更低的学习率，或把输入标准化。</translation>
        </message>
        <message id="All layers are frozen, so there is nothing to train. Free at least one.">
            <source>All layers are frozen, so there is nothing to train. Free at least one.</source>
            <translation>所有层都已冻结，因此没有可训练的。请至少解冻一层。</translation>
        </message>
        <message id="{1} needs the gradient as it is. Set clip_norm and clip_value to 0, or choose another optimizer.">
            <source>{1} needs the gradient as it is. Set clip_norm and clip_value to 0, or choose another optimizer.</source>
            <translation>{1} 需要原样的梯度。请把 clip_norm 和 clip_value 设为 0，或选择其他优化器。</translation>
        </message>
        <message id="{1} moves all weights together, so a layer can have no rate of its own. Set its rate factor to 1, or choose another optimizer.">
            <source>{1} moves all weights together, so a layer can have no rate of its own. Set its rate factor to 1, or choose another optimizer.</source>
            <translation>{1} 一起移动所有权重，因此各层不能有自己的学习率。请把它的学习率系数设为 1，或选择其他优化器。</translation>
        </message>
        <message id="Two bent clouds of points that no straight line can part.">
            <source>Two bent clouds of points that no straight line can part.</source>
            <translation>两团弯曲的点，直线无法分开。</translation>
        </message>
        <message id="Press Start. The loss falls quickly at first while the network finds the best straight line, then more slowly as the line bends between the moons. Then take the hidden layers out, so that only the last one is left: the accuracy stays near 0.87, as far as a straight line gets.">
            <source>Press Start. The loss falls quickly at first while the network finds the best straight line, then more slowly as the line bends between the moons. Then take the hidden layers out, so that only the last one is left: the accuracy stays near 0.87, as far as a straight line gets.</source>
            <translation>按“开始”。起初损失下降很快，网络找到最好的直线；随后下降变慢，直线在两弯月之间弯曲。然后去掉隐藏层，只留最后一层：准确率停在 0.87 左右，直线只能做到这里。</translation>
        </message>
        <message id="The data set is as old as kernel methods; the form here is that of scikit-learn's make_moons.">
            <source>The data set is as old as kernel methods; the form here is that of scikit-learn's make_moons.</source>
            <translation>这个数据集与核方法一样老；这里的形式是 scikit-learn 的 make_moons。</translation>
        </message>
        <message id="The points are simulated by Netloom and free of any rights.">
            <source>The points are simulated by Netloom and free of any rights.</source>
            <translation>这些点由 Netloom 模拟，不受任何权利限制。</translation>
        </message>
        <message id="Two inputs and little noise: real data are rarely so kind. A high accuracy here says nothing about others.">
            <source>Two inputs and little noise: real data are rarely so kind. A high accuracy here says nothing about others.</source>
            <translation>两个输入和很小的噪声：真实数据很少这样友好。这里的高准确率说明不了其他数据。</translation>
        </message>
        <message id="Two arms wound around each other: easy to see, hard to learn.">
            <source>Two arms wound around each other: easy to see, hard to learn.</source>
            <translation>两条互相缠绕的旋臂：容易看出，难以学会。</translation>
        </message>
        <message id="Press Start. The loss falls slowly at first, since no simple bend helps; then the arms come apart within some thirty epochs. With four units in each hidden layer it depends on the seed whether they do at all; without hidden layers the accuracy stays near one half.">
            <source>Press Start. The loss falls slowly at first, since no simple bend helps; then the arms come apart within some thirty epochs. With four units in each hidden layer it depends on the seed whether they do at all; without hidden layers the accuracy stays near one half.</source>
            <translation>按“开始”。起初损失下降很慢，因为简单的弯曲没有帮助；然后旋臂在大约三十轮内分开。每个隐藏层只有四个单元时，能否分开取决于种子；没有隐藏层时准确率停在一半左右。</translation>
        </message>
        <message id="Two intertwined spirals were set as a task for networks by Alexis Wieland and studied by Lang and Witbrock (Learning to tell two spirals apart, 1988).">
            <source>Two intertwined spirals were set as a task for networks by Alexis Wieland and studied by Lang and Witbrock (Learning to tell two spirals apart, 1988).</source>
            <translation>两条缠绕的螺旋由 Alexis Wieland 作为网络的任务提出，由 Lang 和 Witbrock 研究（Learning to tell two spirals apart，1988）。</translation>
        </message>
        <message id="The task is made to be hard for its size. Another seed can take twice as many epochs.">
            <source>The task is made to be hard for its size. Another seed can take twice as many epochs.</source>
            <translation>这个任务就其规模而言被设计得很难。换一个种子可能需要两倍的轮数。</translation>
        </message>
        <message id="A logical toy">
            <source>A logical toy</source>
            <translation>逻辑小例子</translation>
        </message>
        <message id="Four rows, two weights and two biases: the smallest network that learns.">
            <source>Four rows, two weights and two biases: the smallest network that learns.</source>
            <translation>四行、两个权重和两个偏置：能学习的最小网络。</translation>
        </message>
        <message id="The inputs 1, 0, 1, 0 have the labels 1, 0, 1, 0. One hidden unit and one output unit, both sigmoid, learn to pass the input on. After 100 epochs the loss has only fallen from 0.78 to 0.64 and every row is still called 1, although the AUC says that the order is right already: two sigmoids in a row let little of the gradient through. Ask for 300 epochs, and all four rows are right. There are only four numbers to learn, so a row can be followed by hand.">
            <source>The inputs 1, 0, 1, 0 have the labels 1, 0, 1, 0. One hidden unit and one output unit, both sigmoid, learn to pass the input on. After 100 epochs the loss has only fallen from 0.78 to 0.64 and every row is still called 1, although the AUC says that the order is right already: two sigmoids in a row let little of the gradient through. Ask for 300 epochs, and all four rows are right. There are only four numbers to learn, so a row can be followed by hand.</source>
            <translation>输入 1、0、1、0 的标签是 1、0、1、0。一个隐藏单元和一个输出单元，都是 sigmoid，学会把输入传过去。100 轮之后损失只从 0.78 降到 0.64，每一行仍被判为 1，尽管 AUC 表明顺序已经正确：相继的两个 sigmoid 只让很少的梯度通过。要求 300 轮，四行就全部正确。只有四个数要学，因此可以手工跟踪一行。</translation>
        </message>
        <message id="A worked example of an introduction to neural networks in the sciences: Adam with a rate of 0.01, one row at a time, 100 epochs, binary cross-entropy on probabilities.">
            <source>A worked example of an introduction to neural networks in the sciences: Adam with a rate of 0.01, one row at a time, 100 epochs, binary cross-entropy on probabilities.</source>
            <translation>一篇科学领域神经网络入门文章中的计算示例：Adam，学习率 0.01，每次一行，100 轮，概率的二元交叉熵。</translation>
        </message>
        <message id="The four rows are made by Netloom and free of any rights.">
            <source>The four rows are made by Netloom and free of any rights.</source>
            <translation>这四行由 Netloom 生成，不受任何权利限制。</translation>
        </message>
        <message id="All four rows train and none is kept for testing, so nothing is said about new data. The loss takes probabilities, because the network ends in a sigmoid; one that takes logits would be wrong here, and the design checks would say so.">
            <source>All four rows train and none is kept for testing, so nothing is said about new data. The loss takes probabilities, because the network ends in a sigmoid; one that takes logits would be wrong here, and the design checks would say so.</source>
            <translation>四行全部用于训练，没有留出测试，因此对新数据不作任何说明。损失接受概率，因为网络以 sigmoid 结束；接受 logits 的损失在这里是错的，设计检查会指出这一点。</translation>
        </message>
        <message id="Signal and background">
            <source>Signal and background</source>
            <translation>信号与本底</translation>
        </message>
        <message id="Simulated collisions: find the signal in the background.">
            <source>Simulated collisions: find the signal in the background.</source>
            <translation>模拟的对撞：从本底中找出信号。</translation>
        </message>
        <message id="Each row is an event with a few measured quantities. A small network learns how likely it is to be signal. Look at the AUC while it trains, then at precision and recall on the Evaluate page: what matters in a search is how much background a given share of the signal costs.">
            <source>Each row is an event with a few measured quantities. A small network learns how likely it is to be signal. Look at the AUC while it trains, then at precision and recall on the Evaluate page: what matters in a search is how much background a given share of the signal costs.</source>
            <translation>每一行是一个事件，带有几个测量量。小网络学习它有多大可能是信号。训练时看 AUC，然后在“评估”页看精确率和召回率：搜寻中重要的是，为得到一定比例的信号要付出多少本底。</translation>
        </message>
        <message id="The example of an introduction to neural networks in particle physics: ten hidden units with ReLU, one output that gives logits, Adam with a rate of 0.01, judged by AUC, precision and recall.">
            <source>The example of an introduction to neural networks in particle physics: ten hidden units with ReLU, one output that gives logits, Adam with a rate of 0.01, judged by AUC, precision and recall.</source>
            <translation>一篇粒子物理神经网络入门文章中的例子：十个带 ReLU 的隐藏单元，一个给出 logits 的输出，Adam，学习率 0.01，以 AUC、精确率和召回率判断。</translation>
        </message>
        <message id="The events are simulated by Netloom from simple formulas and free of any rights.">
            <source>The events are simulated by Netloom from simple formulas and free of any rights.</source>
            <translation>这些事件由 Netloom 按简单公式模拟，不受任何权利限制。</translation>
        </message>
        <message id="This is no detector simulation: the quantities have the right shapes, not the right physics. Conclude nothing about real searches from the numbers.">
            <source>This is no detector simulation: the quantities have the right shapes, not the right physics. Conclude nothing about real searches from the numbers.</source>
            <translation>这不是探测器模拟：各量的形状是对的，物理却不是。不要由这些数字对真实的搜寻下任何结论。</translation>
        </message>
        <message id="Solubility of molecules">
            <source>Solubility of molecules</source>
            <translation>分子的溶解度</translation>
        </message>
        <message id="A network that reads molecules as graphs learns how well they dissolve in water.">
            <source>A network that reads molecules as graphs learns how well they dissolve in water.</source>
            <translation>把分子读作图的网络，学习它们在水中的溶解程度。</translation>
        </message>
        <message id="Each row is a small molecule, as atoms and bonds. Press Start: each atom sums what its neighbours say, twice, and the sum over the atoms answers. Look at the parity plot on the Evaluate page. Then choose This row on the Explain page: groups that dissolve well, such as a hydroxyl, should raise the prediction, rings of carbon and halogens should lower it, as the formula behind the data has it.">
            <source>Each row is a small molecule, as atoms and bonds. Press Start: each atom sums what its neighbours say, twice, and the sum over the atoms answers. Look at the parity plot on the Evaluate page. Then choose This row on the Explain page: groups that dissolve well, such as a hydroxyl, should raise the prediction, rings of carbon and halogens should lower it, as the formula behind the data has it.</source>
            <translation>每行是一个小分子，由原子和化学键组成。按“开始”：每个原子两次汇总邻居所说的内容，所有原子之和给出答案。在“评估”页查看对照图。然后在“解释”页选择“此行”：易溶的基团（如羟基）应提高预测，碳环和卤素应降低预测，正如数据背后的公式所示。</translation>
        </message>
        <message id="Delaney 2004, ESOL: estimating aqueous solubility directly from molecular structure, J. Chem. Inf. Comput. Sci. 44, 1000; the partition coefficient after Wildman and Crippen 1999.">
            <source>Delaney 2004, ESOL: estimating aqueous solubility directly from molecular structure, J. Chem. Inf. Comput. Sci. 44, 1000; the partition coefficient after Wildman and Crippen 1999.</source>
            <translation>Delaney 2004，ESOL: estimating aqueous solubility directly from molecular structure，J. Chem. Inf. Comput. Sci. 44, 1000；分配系数按 Wildman 和 Crippen 1999。</translation>
        </message>
        <message id="The molecules are drawn by a grammar of Netloom's, the values are computed by RDKit and a formula; both are free of any rights.">
            <source>The molecules are drawn by a grammar of Netloom's, the values are computed by RDKit and a formula; both are free of any rights.</source>
            <translation>分子由 Netloom 的语法生成，数值由 RDKit 和公式计算；两者均不受任何权利约束。</translation>
        </message>
        <message id="The solubility is computed and not measured: a network that hits it has learnt a formula, no more. The molecules are simple ones; conclude nothing about drugs.">
            <source>The solubility is computed and not measured: a network that hits it has learnt a formula, no more. The molecules are simple ones; conclude nothing about drugs.</source>
            <translation>溶解度是计算得出的，而非测量所得：命中它的网络只是学会了一个公式。这些分子很简单；不要对药物下任何结论。</translation>
        </message>
        <message id="The shipped experiment is not there. Install Netloom again, whole.">
            <source>The shipped experiment is not there. Install Netloom again, whole.</source>
            <translation>自带实验不在。请重新完整安装 Netloom。</translation>
        </message>
        <message id="The part {1} of this project file is damaged: {2}. Open an older copy of it.">
            <source>The part {1} of this project file is damaged: {2}. Open an older copy of it.</source>
            <translation>此项目文件的 {1} 部分已损坏：{2}。请打开旧副本。</translation>
        </message>
        <message id="The part {1} of this project was written by a newer Netloom and is needed. Install the newer program to open it; the file is left as it is.">
            <source>The part {1} of this project was written by a newer Netloom and is needed. Install the newer program to open it; the file is left as it is.</source>
            <translation>此项目的 {1} 部分由更新的 Netloom 写成且必不可少。请安装新版本来打开；文件保持原样。</translation>
        </message>
        <message id="This project file ends within the part {1}: {2} of {3} bytes are there. Copy it again, or open an older copy.">
            <source>This project file ends within the part {1}: {2} of {3} bytes are there. Copy it again, or open an older copy.</source>
            <translation>此项目文件在 {1} 部分之内结束：{3} 字节中只有 {2} 字节。请重新复制，或打开旧副本。</translation>
        </message>
        <message id="Behind the last part {1} of this project file stand {2} bytes that do not belong to it. Copy it again, or open an older copy.">
            <source>Behind the last part {1} of this project file stand {2} bytes that do not belong to it. Copy it again, or open an older copy.</source>
            <translation>此项目文件最后的 {1} 部分之后有 {2} 个不属于它的字节。请重新复制，或打开旧副本。</translation>
        </message>
        <message id="This file is empty, not even a header is there. Open an older copy of it.">
            <source>This file is empty, not even a header is there. Open an older copy of it.</source>
            <translation>这个文件是空的，连文件头都没有。请打开旧副本。</translation>
        </message>
        <message id="This is no Netloom project: its header is of another kind of file. Data files are opened on the data page.">
            <source>This is no Netloom project: its header is of another kind of file. Data files are opened on the data page.</source>
            <translation>这不是 Netloom 项目：其文件头属于另一种文件。数据文件请在“数据”页打开。</translation>
        </message>
        <message id="This project was saved by a newer Netloom (file format {1}; this program reads up to {2}). Install the newer program to open it; the file is left as it is.">
            <source>This project was saved by a newer Netloom (file format {1}; this program reads up to {2}). Install the newer program to open it; the file is left as it is.</source>
            <translation>此项目由更新的 Netloom 保存（文件格式 {1}；本程序最多读取 {2}）。请安装新版本来打开；文件保持原样。</translation>
        </message>
        <message id="The header of this project asks for an ability that this program does not have. Install a newer Netloom to open it; the file is left as it is.">
            <source>The header of this project asks for an ability that this program does not have. Install a newer Netloom to open it; the file is left as it is.</source>
            <translation>此项目的文件头要求本程序没有的能力。请安装更新的 Netloom 来打开；文件保持原样。</translation>
        </message>
        <message id="There is no such file. Look for it elsewhere, or check its name.">
            <source>There is no such file. Look for it elsewhere, or check its name.</source>
            <translation>没有这个文件。请到别处寻找，或检查名称。</translation>
        </message>
        <message id="The file cannot be read ({1}).">
            <source>The file cannot be read ({1}).</source>
            <translation>无法读取文件（{1}）。</translation>
        </message>
        <message id="This is no file but a folder or a device. Choose a project file.">
            <source>This is no file but a folder or a device. Choose a project file.</source>
            <translation>这不是文件，而是文件夹或设备。请选择项目文件。</translation>
        </message>
        <message id="Unsaved work cannot be kept safe here ({1}). Save often, or make this folder writable.">
            <source>Unsaved work cannot be kept safe here ({1}). Save often, or make this folder writable.</source>
            <translation>无法在这里保护未保存的工作（{1}）。请经常保存，或使该文件夹可写。</translation>
        </message>
        <message id="The disk is full, so nothing was saved; what was there before is untouched. Make room, or save elsewhere.">
            <source>The disk is full, so nothing was saved; what was there before is untouched. Make room, or save elsewhere.</source>
            <translation>磁盘已满，因此什么都没有保存；原有内容未动。请腾出空间，或保存到别处。</translation>
        </message>
        <message id="Writing is not allowed here, so nothing was saved. Choose another folder.">
            <source>Writing is not allowed here, so nothing was saved. Choose another folder.</source>
            <translation>这里不允许写入，因此什么都没有保存。请选择其他文件夹。</translation>
        </message>
        <message id="The folder is not there, so nothing was saved. Choose another one.">
            <source>The folder is not there, so nothing was saved. Choose another one.</source>
            <translation>文件夹不存在，因此什么都没有保存。请另选一个。</translation>
        </message>
        <message id="The name is too long for this disk, so nothing was saved. Choose a shorter one.">
            <source>The name is too long for this disk, so nothing was saved. Choose a shorter one.</source>
            <translation>名称对此磁盘来说太长，因此什么都没有保存。请选择更短的名称。</translation>
        </message>
        <message id="Saving failed ({1}); what was there before is untouched. Try again, or save elsewhere.">
            <source>Saving failed ({1}); what was there before is untouched. Try again, or save elsewhere.</source>
            <translation>保存失败（{1}）；原有内容未动。请重试，或保存到别处。</translation>
        </message>
        <message id="This is a folder, so nothing was saved. Add a file name.">
            <source>This is a folder, so nothing was saved. Add a file name.</source>
            <translation>这是一个文件夹，因此什么都没有保存。请加上文件名。</translation>
        </message>
        <message id="The file was written, but the disk does not confirm it ({1}). Save again, or elsewhere.">
            <source>The file was written, but the disk does not confirm it ({1}). Save again, or elsewhere.</source>
            <translation>文件已写入，但磁盘没有确认（{1}）。请再次保存，或保存到别处。</translation>
        </message>
        <message id="No target is chosen. Say which column is to be predicted.">
            <source>No target is chosen. Say which column is to be predicted.</source>
            <translation>没有选择目标。请指明要预测哪一列。</translation>
        </message>
        <message id="No row can be used: in each the target or a needed feature is missing. Choose another target, or let missing values be filled in.">
            <source>No row can be used: in each the target or a needed feature is missing. Choose another target, or let missing values be filled in.</source>
            <translation>没有可用的行：每一行都缺少目标或必需的特征。请选择其他目标，或填补缺失值。</translation>
        </message>
        <message id="{1#} of {2#} rows are left out, row {3} for one: {4}">
            <source>{1#} of {2#} rows are left out, row {3} for one: {4}</source>
            <translation>{2#} 行中略去了 {1#} 行，例如第 {3} 行：{4}</translation>
        </message>
        <message id="No row of a fold can be used: in each a needed feature is missing. Let missing values be filled in, or choose fewer folds.">
            <source>No row of a fold can be used: in each a needed feature is missing. Let missing values be filled in, or choose fewer folds.</source>
            <translation>某一折没有可用的行：每行都缺少所需的特征。请填补缺失值，或减少折数。</translation>
        </message>
        <message id="'{1}' cannot be a feature and the target at once. Name it once.">
            <source>'{1}' cannot be a feature and the target at once. Name it once.</source>
            <translation>“{1}”不能同时是特征和目标。请只写一次。</translation>
        </message>
        <message id="'{1}' is the target, for which no steps can be chosen. Take its steps away.">
            <source>'{1}' is the target, for which no steps can be chosen. Take its steps away.</source>
            <translation>“{1}”是目标列，不能为它选择步骤。请去掉它的步骤。</translation>
        </message>
        <message id="{1} is left out: it looks like an identifier.">
            <source>{1} is left out: it looks like an identifier.</source>
            <translation>{1} 不使用：它看起来是标识符。</translation>
        </message>
        <message id="{1} is left out of the inputs: it says which rows belong together.">
            <source>{1} is left out of the inputs: it says which rows belong together.</source>
            <translation>{1} 不作为输入：它说明哪些行属于一体。</translation>
        </message>
        <message id="{1} is left out of the inputs: it says when a row was taken.">
            <source>{1} is left out of the inputs: it says when a row was taken.</source>
            <translation>{1} 不作为输入：它说明一行是何时采集的。</translation>
        </message>
        <message id="{1} is left out: it holds free text.">
            <source>{1} is left out: it holds free text.</source>
            <translation>{1} 不使用：它含有自由文本。</translation>
        </message>
        <message id="{1} is left out: every row lacks it.">
            <source>{1} is left out: every row lacks it.</source>
            <translation>{1} 不使用：每一行都缺少它。</translation>
        </message>
        <message id="{1} is left out: its {2} categories would need an input each.">
            <source>{1} is left out: its {2} categories would need an input each.</source>
            <translation>{1} 不使用：它的 {2} 个类别各需要一个输入。</translation>
        </message>
        <message id="Fold {1}">
            <source>Fold {1}</source>
            <translation>第 {1} 折</translation>
        </message>
        <message id="Fold {1} of {2}">
            <source>Fold {1} of {2}</source>
            <translation>第 {1} 折，共 {2} 折</translation>
        </message>
        <message id="An ensemble takes the mean of what its networks answer, and these answers have none. Networks with one answer a row can be taken together.">
            <source>An ensemble takes the mean of what its networks answer, and these answers have none. Networks with one answer a row can be taken together.</source>
            <translation>集成取各网络回答的平均值，而这类回答没有平均值。每行一个回答的网络才能组成集成。</translation>
        </message>
        <message id="Give a number of networks from 2 to {1}.">
            <source>Give a number of networks from 2 to {1}.</source>
            <translation>请给出 2 到 {1} 之间的网络数。</translation>
        </message>
        <message id="train">
            <source>train</source>
            <translation>训练</translation>
        </message>
        <message id="val">
            <source>val</source>
            <translation>验证</translation>
        </message>
        <message id="test">
            <source>test</source>
            <translation>测试</translation>
        </message>
        <message id="The column '{1}' is missing, so there is nothing to compare the predictions with. Predict instead, or add the column.">
            <source>The column '{1}' is missing, so there is nothing to compare the predictions with. Predict instead, or add the column.</source>
            <translation>缺少列“{1}”，因此预测没有可比较的对象。请改为预测，或添加该列。</translation>
        </message>
        <message id="No row can be evaluated: in each the target '{1}' is missing or of a class that the model does not know, or a feature cannot be used.">
            <source>No row can be evaluated: in each the target '{1}' is missing or of a class that the model does not know, or a feature cannot be used.</source>
            <translation>没有可评估的行：每一行的目标“{1}”缺失或属于模型不认识的类别，或者某个特征无法使用。</translation>
        </message>
        <message id="{1#} of {2#} rows of {3} equal rows that the run was trained on ({4} equals {5} of its data, for one), which makes the score look better than it is; evaluate without them.">
            <source>{1#} of {2#} rows of {3} equal rows that the run was trained on ({4} equals {5} of its data, for one), which makes the score look better than it is; evaluate without them.</source>
            <translation>{3} 的 {2#} 行中有 {1#} 行与该次运行训练过的行相同（例如 {4} 与其数据的 {5} 相同），使得分看起来比实际更好；请排除它们再评估。</translation>
        </message>
        <message id="{1#} of {2#} rows of {3} equal rows of the run's validation part ({4} equals {5} of its data, for one), by which its weights were chosen; evaluate without them.">
            <source>{1#} of {2#} rows of {3} equal rows of the run's validation part ({4} equals {5} of its data, for one), by which its weights were chosen; evaluate without them.</source>
            <translation>{3} 的 {2#} 行中有 {1#} 行与该次运行验证部分的行相同（例如 {4} 与其数据的 {5} 相同），而其权重正是据此选出的；请排除它们再评估。</translation>
        </message>
        <message id="No row is left: each of the {1#} equals one of the run's training or validation part. Use rows that it has not seen.">
            <source>No row is left: each of the {1#} equals one of the run's training or validation part. Use rows that it has not seen.</source>
            <translation>没有剩下任何行：{1#} 行全都与该次运行训练或验证部分的行相同。请使用它没见过的行。</translation>
        </message>
        <message id="The data have changed since this run was trained, so its parts are no longer known. Train again, or evaluate the run on the new data as data of their own.">
            <source>The data have changed since this run was trained, so its parts are no longer known. Train again, or evaluate the run on the new data as data of their own.</source>
            <translation>这次运行训练之后数据已更改，因此各部分不再可知。请重新训练，或把新数据作为单独的数据来评估该运行。</translation>
        </message>
        <message id="The part '{1}' of this run has no rows. Choose another part, or another split.">
            <source>The part '{1}' of this run has no rows. Choose another part, or another split.</source>
            <translation>这次运行的“{1}”部分没有行。请选择其他部分或其他划分。</translation>
        </message>
        <message id="The run was trained on row {1}, but the data have only {2}. Train it again.">
            <source>The run was trained on row {1}, but the data have only {2}. Train it again.</source>
            <translation>该运行在第 {1} 行上训练过，而数据只有 {2} 行。请重新训练。</translation>
        </message>
        <message id="The data have changed since this run was trained, so it is not known which rows it has seen. Train again, or evaluate with all rows.">
            <source>The data have changed since this run was trained, so it is not known which rows it has seen. Train again, or evaluate with all rows.</source>
            <translation>自该次运行训练以来数据已改变，因此不知道它见过哪些行。请重新训练，或用所有行评估。</translation>
        </message>
        <message id="The run's own data are not there, so it is not known which rows it has seen. Bring them back, or evaluate with all rows.">
            <source>The run's own data are not there, so it is not known which rows it has seen. Bring them back, or evaluate with all rows.</source>
            <translation>该次运行自己的数据不在，因此不知道它见过哪些行。请恢复数据，或用所有行评估。</translation>
        </message>
        <message id="Whether rows of {1} were trained on is not known: the run's own data have changed, or are not there.">
            <source>Whether rows of {1} were trained on is not known: the run's own data have changed, or are not there.</source>
            <translation>不知道 {1} 的行是否被训练过：该次运行自己的数据已改变，或不在。</translation>
        </message>
        <message id="{1#} of {2#} rows of {3} were left out: they equal rows of the run's training or validation part.">
            <source>{1#} of {2#} rows of {3} were left out: they equal rows of the run's training or validation part.</source>
            <translation>{3} 的 {2#} 行中有 {1#} 行被排除：它们与该次运行训练或验证部分的行相同。</translation>
        </message>
        <message id="This model gives no single answer for a row, so there is nothing that its parts could share. Models with one class or value a row can be explained.">
            <source>This model gives no single answer for a row, so there is nothing that its parts could share. Models with one class or value a row can be explained.</source>
            <translation>此模型不为每行给出单一答案，因此各部分没有可分摊的内容。每行一个类别或数值的模型可以解释。</translation>
        </message>
        <message id="There is no row {1}; the data have {2}.">
            <source>There is no row {1}; the data have {2}.</source>
            <translation>没有第 {1} 行；数据共有 {2} 行。</translation>
        </message>
        <message id="The model has {1} outputs; there is no number {2}.">
            <source>The model has {1} outputs; there is no number {2}.</source>
            <translation>模型有 {1} 个输出；没有第 {2} 个。</translation>
        </message>
        <message id="The network's answer to this row is no finite number, so it cannot be taken apart. Train it again at a lower rate, or choose another row.">
            <source>The network's answer to this row is no finite number, so it cannot be taken apart. Train it again at a lower rate, or choose another row.</source>
            <translation>网络对该行的回答不是有限数，因此无法拆解。请以较低的学习率重新训练，或选择另一行。</translation>
        </message>
        <message id="“{1}”, word {2}">
            <source>“{1}”, word {2}</source>
            <translation>“{1}”，第 {2} 个词</translation>
        </message>
        <message id="The row has too few parts to test this by taking some away, so believe it with care.">
            <source>The row has too few parts to test this by taking some away, so believe it with care.</source>
            <translation>该行的部分太少，无法通过去除来检验，因此请谨慎采信。</translation>
        </message>
        <message id="This holds: without the {1} strongest of {2} parts the prediction moves by {3}, without {1} parts chosen by chance by {4} on average, and {5} of {6} such choices did as much.">
            <source>This holds: without the {1} strongest of {2} parts the prediction moves by {3}, without {1} parts chosen by chance by {4} on average, and {5} of {6} such choices did as much.</source>
            <translation>成立：去掉 {2} 个部分中最强的 {1} 个，预测变动 {3}；随机去掉 {1} 个，平均变动 {4}；{6} 次随机选择中有 {5} 次达到同样程度。</translation>
        </message>
        <message id="Do not rely on this: without the {1} strongest of {2} parts the prediction moves by {3}, without {1} parts chosen by chance by {4} on average, and {5} of {6} such choices did as much.">
            <source>Do not rely on this: without the {1} strongest of {2} parts the prediction moves by {3}, without {1} parts chosen by chance by {4} on average, and {5} of {6} such choices did as much.</source>
            <translation>请勿依赖：去掉 {2} 个部分中最强的 {1} 个，预测变动 {3}；随机去掉 {1} 个，平均变动 {4}；{6} 次随机选择中有 {5} 次达到同样程度。</translation>
        </message>
        <message id="This model does not tell what comes next, so it cannot generate. Read the data with the inputs next_token, and train a network that looks back only.">
            <source>This model does not tell what comes next, so it cannot generate. Read the data with the inputs next_token, and train a network that looks back only.</source>
            <translation>此模型不预测接下来的内容，因此不能生成。请用输入 next_token 读取数据，并训练一个只看前面内容的网络。</translation>
        </message>
        <message id="From 1 to {1#} can be generated at a time.">
            <source>From 1 to {1#} can be generated at a time.</source>
            <translation>一次可生成 1 到 {1#} 个。</translation>
        </message>
        <message id="The temperature must be from 0 to {1}.">
            <source>The temperature must be from 0 to {1}.</source>
            <translation>温度必须在 0 到 {1} 之间。</translation>
        </message>
        <message id="{1#} of {2#} rows have a partner in {3}; {4#} rows there have none here, and {5#} repeat a key.">
            <source>{1#} of {2#} rows have a partner in {3}; {4#} rows there have none here, and {5#} repeat a key.</source>
            <translation>{2#} 行中有 {1#} 行在 {3} 中有对应行；那里有 {4#} 行在此没有对应，{5#} 行的键重复。</translation>
        </message>
        <message id="The plug-in that judges what was generated does not keep to the plug-in interface. Ask its maker for a better version.">
            <source>The plug-in that judges what was generated does not keep to the plug-in interface. Ask its maker for a better version.</source>
            <translation>评判生成结果的插件不符合插件接口。请向其作者索取更好的版本。</translation>
        </message>
        <message id="It did not come to an end.">
            <source>It did not come to an end.</source>
            <translation>没有写到结尾。</translation>
        </message>
        <message id="The data have changed since this run was trained, so its training rows are no longer known. Train again to compare with them.">
            <source>The data have changed since this run was trained, so its training rows are no longer known. Train again to compare with them.</source>
            <translation>此次运行训练之后数据已更改，因此不再知道它的训练行。请重新训练以便与之比较。</translation>
        </message>
        <message id="invalid">
            <source>invalid</source>
            <translation>无效</translation>
        </message>
        <message id="repeated">
            <source>repeated</source>
            <translation>重复</translation>
        </message>
        <message id="known">
            <source>known</source>
            <translation>已知</translation>
        </message>
        <message id="new">
            <source>new</source>
            <translation>新</translation>
        </message>
        <message id="This model makes no code of a row. Train a variational autoencoder: the template is called smiles_vae.">
            <source>This model makes no code of a row. Train a variational autoencoder: the template is called smiles_vae.</source>
            <translation>此模型不为行生成编码。请训练变分自编码器：其模板名为 smiles_vae。</translation>
        </message>
        <message id="These data are made by the generator '{1}', which is not here. Install the plug-in that has it.">
            <source>These data are made by the generator '{1}', which is not here. Install the plug-in that has it.</source>
            <translation>这些数据由生成器“{1}”生成，而它不在这里。请安装带有它的插件。</translation>
        </message>
        <message id="The project has no data yet. Choose a file or a generator.">
            <source>The project has no data yet. Choose a file or a generator.</source>
            <translation>项目还没有数据。请选择文件或生成器。</translation>
        </message>
        <message id="{1} is '{2}', which is no number.">
            <source>{1} is '{2}', which is no number.</source>
            <translation>{1} 是“{2}”，不是数。</translation>
        </message>
        <message id="Predicting">
            <source>Predicting</source>
            <translation>正在预测</translation>
        </message>
        <message id="{1} columns hold {2} or {3}: the network learns to answer each of them, and a missing answer counts nowhere.">
            <source>{1} columns hold {2} or {3}: the network learns to answer each of them, and a missing answer counts nowhere.</source>
            <translation>{1} 列的值为 {2} 或 {3}：网络学习回答每一列，缺失的答案不计入任何地方。</translation>
        </message>
        <message id="{1} has two values: the network learns to tell {2} from {3}.">
            <source>{1} has two values: the network learns to tell {2} from {3}.</source>
            <translation>{1} 有两个值：网络学习区分 {2} 和 {3}。</translation>
        </message>
        <message id="{1} has {2} classes: the network learns to tell them apart.">
            <source>{1} has {2} classes: the network learns to tell them apart.</source>
            <translation>{1} 有 {2} 个类别：网络学习区分它们。</translation>
        </message>
        <message id="{1} is a quantity: the network learns to predict its value.">
            <source>{1} is a quantity: the network learns to predict its value.</source>
            <translation>{1} 是一个数量：网络学习预测它的值。</translation>
        </message>
        <message id="The data come with their own training and test parts, which are kept.">
            <source>The data come with their own training and test parts, which are kept.</source>
            <translation>数据自带训练和测试部分，予以保留。</translation>
        </message>
        <message id="The column '{1}' says which rows train and which test.">
            <source>The column '{1}' says which rows train and which test.</source>
            <translation>列“{1}”说明哪些行用于训练、哪些用于测试。</translation>
        </message>
        <message id="Rows with the same {1} stay in the same part.">
            <source>Rows with the same {1} stay in the same part.</source>
            <translation>{1} 相同的行留在同一部分。</translation>
        </message>
        <message id="The latest rows by {1} become the test part.">
            <source>The latest rows by {1} become the test part.</source>
            <translation>按 {1} 最晚的行成为测试部分。</translation>
        </message>
        <message id="There are only {1} rows, so all of them train and none is kept for testing.">
            <source>There are only {1} rows, so all of them train and none is kept for testing.</source>
            <translation>只有 {1} 行，因此全部用于训练，没有留出测试。</translation>
        </message>
        <message id="No column looks like a target. Choose what is to be predicted.">
            <source>No column looks like a target. Choose what is to be predicted.</source>
            <translation>没有列像是目标。请选择要预测什么。</translation>
        </message>
        <message id="More than two classes can be predicted of one target only, not of {1}. Name one, or make it a regression.">
            <source>More than two classes can be predicted of one target only, not of {1}. Name one, or make it a regression.</source>
            <translation>多于两类时只能预测一个目标，而不是 {1} 个。请指定一个，或改为回归。</translation>
        </message>
        <message id="The graph has a loss of its own. Leave the loss out, or take it from the graph.">
            <source>The graph has a loss of its own. Leave the loss out, or take it from the graph.</source>
            <translation>图自带损失。请不要指定损失，或把它从图中去掉。</translation>
        </message>
        <message id="No column is left to learn from. Choose at least one as a feature.">
            <source>No column is left to learn from. Choose at least one as a feature.</source>
            <translation>没有剩下可学习的列。请至少选择一列作为特征。</translation>
        </message>
        <message id="{1#} of {2#} rows are left out: their target is missing.">
            <source>{1#} of {2#} rows are left out: their target is missing.</source>
            <translation>{2#} 行中有 {1#} 行不使用：它们缺少目标。</translation>
        </message>
        <message id="What is looked for is a property with its value, such as logP=2.5, not '{1}'.">
            <source>What is looked for is a property with its value, such as logP=2.5, not '{1}'.</source>
            <translation>要找的应是一个性质及其数值，例如 logP=2.5，而不是“{1}”。</translation>
        </message>
        <message id="'{1}' is no property of what is generated. There are: {2}.">
            <source>'{1}' is no property of what is generated. There are: {2}.</source>
            <translation>“{1}”不是所生成内容的性质。可用的有：{2}。</translation>
        </message>
        <message id="The row could not be read.">
            <source>The row could not be read.</source>
            <translation>该行无法读取。</translation>
        </message>
        <message id="Training {1} again">
            <source>Training {1} again</source>
            <translation>正在重新训练 {1}</translation>
        </message>
        <message id="The data have changed since this run, so it cannot go on exactly. Start a new run.">
            <source>The data have changed since this run, so it cannot go on exactly. Start a new run.</source>
            <translation>这次运行之后数据已更改，因此不能精确地继续。请开始新的运行。</translation>
        </message>
        <message id="The network has changed since this run, so it cannot go on. Start a new run.">
            <source>The network has changed since this run, so it cannot go on. Start a new run.</source>
            <translation>这次运行之后网络已更改，因此不能继续。请开始新的运行。</translation>
        </message>
        <message id="The split or the preparation has changed since this run, so it cannot go on exactly. Start a new run.">
            <source>The split or the preparation has changed since this run, so it cannot go on exactly. Start a new run.</source>
            <translation>这次运行之后划分或准备已更改，因此不能精确地继续。请开始新的运行。</translation>
        </message>
        <message id="The schedule of this run was laid out over {1} epochs, so it cannot go on over {2}. Set the epochs back to {1}, or start a new run.">
            <source>The schedule of this run was laid out over {1} epochs, so it cannot go on over {2}. Set the epochs back to {1}, or start a new run.</source>
            <translation>这次运行的学习率计划是按 {1} 轮安排的，因此不能按 {2} 轮继续。请把轮数改回 {1}，或开始新的运行。</translation>
        </message>
        <message id="The recipe has changed since this run in more than its epochs, its stopping and its learning rate, so it cannot go on exactly. Start a new run.">
            <source>The recipe has changed since this run in more than its epochs, its stopping and its learning rate, so it cannot go on exactly. Start a new run.</source>
            <translation>这次运行之后，配方的更改不止轮数、停止条件和学习率，因此不能精确地继续。请开始新的运行。</translation>
        </message>
        <message id="The loss of this model does not make probabilities of its output. Train it with the cross-entropy.">
            <source>The loss of this model does not make probabilities of its output. Train it with the cross-entropy.</source>
            <translation>此模型的损失不把输出当作概率。请用交叉熵训练它。</translation>
        </message>
        <message id="Generating">
            <source>Generating</source>
            <translation>正在生成</translation>
        </message>
        <message id="line {1}">
            <source>line {1}</source>
            <translation>文件第 {1} 行</translation>
        </message>
        <message id="line {1} of {2}">
            <source>line {1} of {2}</source>
            <translation>{2} 的第 {1} 行</translation>
        </message>
        <message id="row {1}">
            <source>row {1}</source>
            <translation>第 {1} 行</translation>
        </message>
        <message id="From 1 to {1#} rounds can be made.">
            <source>From 1 to {1#} rounds can be made.</source>
            <translation>可以进行 1 到 {1#} 轮。</translation>
        </message>
        <message id="The typed row cannot be handed to its reader: no file can be made here. Free some room for temporary files.">
            <source>The typed row cannot be handed to its reader: no file can be made here. Free some room for temporary files.</source>
            <translation>无法把键入的行交给读取器：这里无法创建文件。请为临时文件腾出空间。</translation>
        </message>
        <message id="There is nothing to predict yet: type something.">
            <source>There is nothing to predict yet: type something.</source>
            <translation>还没有可预测的内容：请键入。</translation>
        </message>
        <message id="A typed value is one line of text.">
            <source>A typed value is one line of text.</source>
            <translation>键入的值是一行文本。</translation>
        </message>
        <message id="Epoch {1} differs: the training loss was {2} and is now {3}. Another machine's rounding, another version of the program or other data can be the reason.">
            <source>Epoch {1} differs: the training loss was {2} and is now {3}. Another machine's rounding, another version of the program or other data can be the reason.</source>
            <translation>第 {1} 轮不同：训练损失曾是 {2}，现在是 {3}。原因可能是另一台机器的舍入、程序的另一个版本或其他数据。</translation>
        </message>
        <message id="The data have changed since this run was trained, so it cannot be repeated. Put the data back as they were.">
            <source>The data have changed since this run was trained, so it cannot be repeated. Put the data back as they were.</source>
            <translation>这次运行训练之后数据已更改，因此无法重复。请把数据恢复原样。</translation>
        </message>
        <message id="The run ended after epoch {1} this time; it had {2} epochs.">
            <source>The run ended after epoch {1} this time; it had {2} epochs.</source>
            <translation>运行这次在第 {1} 轮之后结束；原来有 {2} 轮。</translation>
        </message>
        <message id="The run went on after epoch {1} this time, where it had ended.">
            <source>The run went on after epoch {1} this time, where it had ended.</source>
            <translation>运行这次在第 {1} 轮之后仍继续，而原来在那里结束。</translation>
        </message>
        <message id="All {1} epochs agree, but the weights at the end differ.">
            <source>All {1} epochs agree, but the weights at the end differ.</source>
            <translation>全部 {1} 轮一致，但最后的权重不同。</translation>
        </message>
        <message id="A quote opens in this line and does not close. Close it.">
            <source>A quote opens in this line and does not close. Close it.</source>
            <translation>这一行有一个引号没有闭合。请把它闭合。</translation>
        </message>
        <message id="The header of an ARFF file has only lines with @relation, @attribute and @data. Correct this line, or begin it with % to make it a comment.">
            <source>The header of an ARFF file has only lines with @relation, @attribute and @data. Correct this line, or begin it with % to make it a comment.</source>
            <translation>ARFF 文件的头部只有以 @relation、@attribute 和 @data 开头的行。请改正这一行，或在行首加 % 使它成为注释。</translation>
        </message>
        <message id="'@{1}' is unknown. The header of an ARFF file has only lines with @relation, @attribute and @data.">
            <source>'@{1}' is unknown. The header of an ARFF file has only lines with @relation, @attribute and @data.</source>
            <translation>不认识“@{1}”。ARFF 文件的头部只有以 @relation、@attribute 和 @data 开头的行。</translation>
        </message>
        <message id="The attribute has no name. Write it behind @attribute.">
            <source>The attribute has no name. Write it behind @attribute.</source>
            <translation>这个属性没有名称。请写在 @attribute 之后。</translation>
        </message>
        <message id="'{1}' holds a table in each row, which Netloom does not read. Write its columns as attributes of their own.">
            <source>'{1}' holds a table in each row, which Netloom does not read. Write its columns as attributes of their own.</source>
            <translation>“{1}”的每一行里又是一张表，Netloom 不读取这种属性。请把它的各列写成单独的属性。</translation>
        </message>
        <message id="'{1}' is no type that an attribute can have. Known are numeric, real, integer, string, date, and values in braces: {a, b}.">
            <source>'{1}' is no type that an attribute can have. Known are numeric, real, integer, string, date, and values in braces: {a, b}.</source>
            <translation>“{1}”不是属性的类型。可用的有 numeric、real、integer、string、date，以及花括号中的取值：{a, b}。</translation>
        </message>
        <message id="The values of '{1}' begin with a brace that does not close in this line. Close it.">
            <source>The values of '{1}' begin with a brace that does not close in this line. Close it.</source>
            <translation>“{1}”的取值以花括号开始，但在这一行没有闭合。请把它闭合。</translation>
        </message>
        <message id="A comma is missing between two values of '{1}'.">
            <source>A comma is missing between two values of '{1}'.</source>
            <translation>“{1}”的两个取值之间缺少逗号。</translation>
        </message>
        <message id="This attribute has a weight, which Netloom does not use. Remove it if it does not matter.">
            <source>This attribute has a weight, which Netloom does not use. Remove it if it does not matter.</source>
            <translation>这个属性带有权重，Netloom 不使用它。如果无关紧要，请把它去掉。</translation>
        </message>
        <message id="The header holds a zero byte, which no text has. The file is damaged, or no ARFF file.">
            <source>The header holds a zero byte, which no text has. The file is damaged, or no ARFF file.</source>
            <translation>头部含有零字节，文本中不会有它。文件已损坏，或者不是 ARFF 文件。</translation>
        </message>
        <message id="The file declares more than {1} attributes. Take fewer.">
            <source>The file declares more than {1} attributes. Take fewer.</source>
            <translation>文件声明了超过 {1} 个属性。请减少一些。</translation>
        </message>
        <message id="The file has no line with @data, so it holds no rows. It was cut off, or it is no ARFF file.">
            <source>The file has no line with @data, so it holds no rows. It was cut off, or it is no ARFF file.</source>
            <translation>文件没有 @data 行，因此没有数据行。文件被截断，或者不是 ARFF 文件。</translation>
        </message>
        <message id="No attribute is declared before @data. Add a line with @attribute for each column.">
            <source>No attribute is declared before @data. Add a line with @attribute for each column.</source>
            <translation>@data 之前没有声明任何属性。请为每一列添加一行 @attribute。</translation>
        </message>
        <message id="More words that mean a missing value besides the question mark, with commas between them, such as -9, unknown.">
            <source>More words that mean a missing value besides the question mark, with commas between them, such as -9, unknown.</source>
            <translation>除问号外还表示缺失值的词，用逗号隔开，例如 -9, unknown。</translation>
        </message>
        <message id="ARFF (Weka)">
            <source>ARFF (Weka)</source>
            <translation>ARFF（Weka）</translation>
        </message>
        <message id="Reads tables in the format of Weka, dense and sparse; types and values of the columns are those that the file declares.">
            <source>Reads tables in the format of Weka, dense and sparse; types and values of the columns are those that the file declares.</source>
            <translation>读取 Weka 格式的表格，稠密和稀疏皆可；各列的类型和取值以文件的声明为准。</translation>
        </message>
        <message id="A quote opens here and does not close. Close it.">
            <source>A quote opens here and does not close. Close it.</source>
            <translation>此处的引号没有闭合。请把它闭合。</translation>
        </message>
        <message id="A comma is missing behind the closing quote.">
            <source>A comma is missing behind the closing quote.</source>
            <translation>右引号之后缺少逗号。</translation>
        </message>
        <message id="The row begins with a brace that does not close. Close it.">
            <source>The row begins with a brace that does not close. Close it.</source>
            <translation>这一行以花括号开始但没有闭合。请把它闭合。</translation>
        </message>
        <message id="There is something behind the closing brace. Remove it.">
            <source>There is something behind the closing brace. Remove it.</source>
            <translation>右花括号之后还有内容。请把它去掉。</translation>
        </message>
        <message id="'{1}' is not the place of an attribute. A sparse row is written {0 1.5, 3 red}, with places from 0.">
            <source>'{1}' is not the place of an attribute. A sparse row is written {0 1.5, 3 red}, with places from 0.</source>
            <translation>“{1}”不是属性的序号。稀疏行写作 {0 1.5, 3 red}，序号从 0 开始。</translation>
        </message>
        <message id="There is no attribute {1}: with {2} of them, places go from 0 to {3}.">
            <source>There is no attribute {1}: with {2} of them, places go from 0 to {3}.</source>
            <translation>没有第 {1} 个属性：共有 {2} 个，序号从 0 到 {3}。</translation>
        </message>
        <message id="The places of a sparse row must go up, and {1} comes too late.">
            <source>The places of a sparse row must go up, and {1} comes too late.</source>
            <translation>稀疏行的序号必须递增，{1} 出现得太晚。</translation>
        </message>
        <message id="'{1}' is none of the values that are declared for '{2}'. Correct it, or declare it.">
            <source>'{1}' is none of the values that are declared for '{2}'. Correct it, or declare it.</source>
            <translation>“{1}”不在为“{2}”声明的取值之中。请改正它，或声明它。</translation>
        </message>
        <message id="This row has a weight, which Netloom does not use. Remove the weights if they do not matter.">
            <source>This row has a weight, which Netloom does not use. Remove the weights if they do not matter.</source>
            <translation>这一行带有权重，Netloom 不使用它。如果无关紧要，请去掉权重。</translation>
        </message>
        <message id="An array of {1} is neither a table nor a stack of images. Save it with two to four dimensions, rows first.">
            <source>An array of {1} is neither a table nor a stack of images. Save it with two to four dimensions, rows first.</source>
            <translation>{1} 的数组既不是表格也不是一叠图像。请保存为二到四维，行在最前。</translation>
        </message>
        <message id="Reading the rows">
            <source>Reading the rows</source>
            <translation>正在读取各行</translation>
        </message>
        <message id="The parts do not fit together: {1} beside {2}. Use arrays whose rows have one shape.">
            <source>The parts do not fit together: {1} beside {2}. Use arrays whose rows have one shape.</source>
            <translation>各部分不相配：{1} 与 {2}。请使用各行形状相同的数组。</translation>
        </message>
        <message id="There are {1} samples but {2} labels. Choose the labels that belong to the samples.">
            <source>There are {1} samples but {2} labels. Choose the labels that belong to the samples.</source>
            <translation>有 {1} 个样本，但有 {2} 个标签。请选择属于这些样本的标签。</translation>
        </message>
        <message id="The labels of the parts differ in form. Use parts that belong together.">
            <source>The labels of the parts differ in form. Use parts that belong together.</source>
            <translation>各部分的标签形式不同。请使用属于一体的部分。</translation>
        </message>
        <message id="There is no number in the arrays. Choose a file with data.">
            <source>There is no number in the arrays. Choose a file with data.</source>
            <translation>数组中没有任何数。请选择含有数据的文件。</translation>
        </message>
        <message id="The data have {1} rows of {2} numbers, which is more than can be read as a table.">
            <source>The data have {1} rows of {2} numbers, which is more than can be read as a table.</source>
            <translation>数据有 {1} 行、每行 {2} 个数，超出可作为表格读取的范围。</translation>
        </message>
        <message id="its header is cut off">
            <source>its header is cut off</source>
            <translation>文件头被截断</translation>
        </message>
        <message id="The image is a packed BMP, which is not read. Save it as PNG.">
            <source>The image is a packed BMP, which is not read. Save it as PNG.</source>
            <translation>这是压缩的 BMP 图像，不能读取。请另存为 PNG。</translation>
        </message>
        <message id="a pixel has no colour in its table">
            <source>a pixel has no colour in its table</source>
            <translation>有一个像素在颜色表中没有颜色</translation>
        </message>
        <message id="unexpected end of the file">
            <source>unexpected end of the file</source>
            <translation>文件意外结束</translation>
        </message>
        <message id="This line has {1} columns where {2} are usual, so its sentence is left out. Correct the line, or put a blank line where a sentence ends.">
            <source>This line has {1} columns where {2} are usual, so its sentence is left out. Correct the line, or put a blank line where a sentence ends.</source>
            <translation>这一行有 {1} 列，而通常是 {2} 列，因此略去它所在的句子。请改正这一行，或在句子结束处放一个空行。</translation>
        </message>
        <message id="This column is empty, so its sentence is left out. Fill it in.">
            <source>This column is empty, so its sentence is left out. Fill it in.</source>
            <translation>这一列是空的，因此略去它所在的句子。请填上内容。</translation>
        </message>
        <message id="Blanks in tokens and tags were read as _, as here.">
            <source>Blanks in tokens and tags were read as _, as here.</source>
            <translation>词和标签中的空格读作 _，例如此处。</translation>
        </message>
        <message id="There is no column {1}: the lines have {2}. Choose another column in the options.">
            <source>There is no column {1}: the lines have {2}. Choose another column in the options.</source>
            <translation>没有第 {1} 列：各行有 {2} 列。请在选项中选择别的列。</translation>
        </message>
        <message id="What stands between two columns of a line: a tab, or any number of blanks.">
            <source>What stands between two columns of a line: a tab, or any number of blanks.</source>
            <translation>一行中两列之间的分隔：一个制表符，或任意多个空格。</translation>
        </message>
        <message id="Reads the letters A to Z of the tokens as small ones.">
            <source>Reads the letters A to Z of the tokens as small ones.</source>
            <translation>把词中的字母 A 到 Z 读作小写。</translation>
        </message>
        <message id="Tagged sentences (CoNLL, BIO)">
            <source>Tagged sentences (CoNLL, BIO)</source>
            <translation>带标签的句子（CoNLL、BIO）</translation>
        </message>
        <message id="Reads one token a line with its tag, blank lines between sentences. A row is a sentence: its tokens and their tags as texts, with a blank between two.">
            <source>Reads one token a line with its tag, blank lines between sentences. A row is a sentence: its tokens and their tags as texts, with a blank between two.</source>
            <translation>每行一个词及其标签，句子之间空一行。一行数据是一个句子：词和标签都是文本，以空格隔开。</translation>
        </message>
        <message id="Token column">
            <source>Token column</source>
            <translation>词所在列</translation>
        </message>
        <message id="From 1. 0: the first one, in CoNLL-U the second.">
            <source>From 1. 0: the first one, in CoNLL-U the second.</source>
            <translation>从 1 数起。0：第一列，CoNLL-U 中为第二列。</translation>
        </message>
        <message id="Tag column">
            <source>Tag column</source>
            <translation>标签所在列</translation>
        </message>
        <message id="From 1. 0: the last one, in CoNLL-U the fourth.">
            <source>From 1. 0: the last one, in CoNLL-U the fourth.</source>
            <translation>从 1 数起。0：最后一列，CoNLL-U 中为第四列。</translation>
        </message>
        <message id="There is no token in the file. Choose a file with sentences.">
            <source>There is no token in the file. Choose a file with sentences.</source>
            <translation>文件中没有词。请选择含有句子的文件。</translation>
        </message>
        <message id="Most lines have one column only, so there are no tags. Check the separator, or choose the reader that fits.">
            <source>Most lines have one column only, so there are no tags. Check the separator, or choose the reader that fits.</source>
            <translation>大多数行只有一列，因此没有标签。请检查分隔符，或选择合适的读取器。</translation>
        </message>
        <message id="{1} sentences with {2} tokens and {3} different tags.">
            <source>{1} sentences with {2} tokens and {3} different tags.</source>
            <translation>{1} 个句子，{2} 个词，{3} 种标签。</translation>
        </message>
        <message id="File formats">
            <source>File formats</source>
            <translation>文件格式</translation>
        </message>
        <message id="Folders of images, workbooks (XLSX), tables of Weka (ARFF), of objects (JSON Lines) and of sparse rows (LIBSVM), tagged sentences (CoNLL), arrays of NumPy (NPY, NPZ), tables and arrays of HDF5 and the IDX files of MNIST.">
            <source>Folders of images, workbooks (XLSX), tables of Weka (ARFF), of objects (JSON Lines) and of sparse rows (LIBSVM), tagged sentences (CoNLL), arrays of NumPy (NPY, NPZ), tables and arrays of HDF5 and the IDX files of MNIST.</source>
            <translation>图片文件夹、工作簿（XLSX）、Weka 表（ARFF）、对象表（JSON Lines）、稀疏行（LIBSVM）、已标注的句子（CoNLL）、NumPy 数组（NPY、NPZ）、HDF5 的表和数组，以及 MNIST 的 IDX 文件。</translation>
        </message>
        <message id="its values are neither numbers of up to 64 bits nor words">
            <source>its values are neither numbers of up to 64 bits nor words</source>
            <translation>其值既不是 64 位以内的数也不是文字</translation>
        </message>
        <message id="it has {1} columns, and no more than {2} can be read">
            <source>it has {1} columns, and no more than {2} can be read</source>
            <translation>它有 {1} 列，最多只能读取 {2} 列</translation>
        </message>
        <message id="none of its columns hold numbers or words">
            <source>none of its columns hold numbers or words</source>
            <translation>没有一列含有数或文字</translation>
        </message>
        <message id="it is no table: it has {1} dimensions">
            <source>it is no table: it has {1} dimensions</source>
            <translation>它不是表：有 {1} 个维度</translation>
        </message>
        <message id="it is empty">
            <source>it is empty</source>
            <translation>它是空的</translation>
        </message>
        <message id="it claims {1} values in one direction, more than can be read">
            <source>it claims {1} values in one direction, more than can be read</source>
            <translation>它声称在一个方向上有 {1} 个值，超出可读范围</translation>
        </message>
        <message id="it is a table of {1} dimensions">
            <source>it is a table of {1} dimensions</source>
            <translation>它是 {1} 维的表</translation>
        </message>
        <message id="it holds words in {1} dimensions">
            <source>it holds words in {1} dimensions</source>
            <translation>它含有 {1} 维的文字</translation>
        </message>
        <message id="it would take more than {1} bytes">
            <source>it would take more than {1} bytes</source>
            <translation>它将占用超过 {1} 字节</translation>
        </message>
        <message id="it claims {1} bytes, and the file has {2}">
            <source>it claims {1} bytes, and the file has {2}</source>
            <translation>它声称 {1} 字节，而文件只有 {2}</translation>
        </message>
        <message id="it is put together from other datasets (virtual)">
            <source>it is put together from other datasets (virtual)</source>
            <translation>它由其他数据集拼成（虚拟）</translation>
        </message>
        <message id="it is stored in an unknown way">
            <source>it is stored in an unknown way</source>
            <translation>其存储方式未知</translation>
        </message>
        <message id="its values lie in another file">
            <source>its values lie in another file</source>
            <translation>其值在另一个文件中</translation>
        </message>
        <message id="it is packed with the filter {1} ({2}); save it with gzip">
            <source>it is packed with the filter {1} ({2}); save it with gzip</source>
            <translation>它用过滤器 {1}（{2}）压缩；请用 gzip 保存</translation>
        </message>
        <message id="it is stored in pieces of more than {1} bytes">
            <source>it is stored in pieces of more than {1} bytes</source>
            <translation>它以超过 {1} 字节的块存储</translation>
        </message>
        <message id="The groups of the file lie more than {1} deep. Save its tables nearer to the top.">
            <source>The groups of the file lie more than {1} deep. Save its tables nearer to the top.</source>
            <translation>文件的组嵌套超过 {1} 层。请把表保存在更靠上的位置。</translation>
        </message>
        <message id="The file holds more than {1} objects. Save its tables in a file of their own.">
            <source>The file holds more than {1} objects. Save its tables in a file of their own.</source>
            <translation>文件含有超过 {1} 个对象。请把表单独保存为一个文件。</translation>
        </message>
        <message id="it is a link to another file, which is not followed">
            <source>it is a link to another file, which is not followed</source>
            <translation>它是指向另一个文件的链接，不予跟随</translation>
        </message>
        <message id="it is damaged">
            <source>it is damaged</source>
            <translation>它已损坏</translation>
        </message>
        <message id="This is no whole HDF5 file. Fetch or save it once more, and choose it then.">
            <source>This is no whole HDF5 file. Fetch or save it once more, and choose it then.</source>
            <translation>这不是完整的 HDF5 文件。请重新获取或保存后再选择。</translation>
        </message>
        <message id="The values of {1} cannot be read: the file is damaged. Fetch or save it once more.">
            <source>The values of {1} cannot be read: the file is damaged. Fetch or save it once more.</source>
            <translation>无法读取 {1} 的值：文件已损坏。请重新获取或保存。</translation>
        </message>
        <message id="There is no table or array in the file. Choose a file with data.">
            <source>There is no table or array in the file. Choose a file with data.</source>
            <translation>文件中没有表或数组。请选择含有数据的文件。</translation>
        </message>
        <message id="No table of the file can be read. {1}: {2}.">
            <source>No table of the file can be read. {1}: {2}.</source>
            <translation>文件中没有可读的表。{1}：{2}。</translation>
        </message>
        <message id="The dataset {1} cannot be read: {2}.">
            <source>The dataset {1} cannot be read: {2}.</source>
            <translation>无法读取数据集 {1}：{2}。</translation>
        </message>
        <message id="There is no dataset or group '{1}' in the file. It holds (with their rows): {2}.">
            <source>There is no dataset or group '{1}' in the file. It holds (with their rows): {2}.</source>
            <translation>文件中没有数据集或组 '{1}'。其中有（附行数）：{2}。</translation>
        </message>
        <message id="The group '{1}' holds several tables. The file has (with their rows): {2}. Name one of them.">
            <source>The group '{1}' holds several tables. The file has (with their rows): {2}. Name one of them.</source>
            <translation>组 '{1}' 含有多个表。文件中有（附行数）：{2}。请指明其中一个。</translation>
        </message>
        <message id="The file holds several tables (with their rows): {1}. {2} was read; the option dataset takes another.">
            <source>The file holds several tables (with their rows): {1}. {2} was read; the option dataset takes another.</source>
            <translation>文件含有多个表（附行数）：{1}。已读取 {2}；可用“数据集”选项换用另一个。</translation>
        </message>
        <message id="The column {1} is left out: it holds neither numbers of up to 64 bits nor words.">
            <source>The column {1} is left out: it holds neither numbers of up to 64 bits nor words.</source>
            <translation>列 {1} 未采用：它既不含 64 位以内的数也不含文字。</translation>
        </message>
        <message id="{1} is left out: {2}.">
            <source>{1} is left out: {2}.</source>
            <translation>{1} 未采用：{2}。</translation>
        </message>
        <message id="HDF5 tables are read from one file. Name one file.">
            <source>HDF5 tables are read from one file. Name one file.</source>
            <translation>HDF5 表从一个文件中读取。请只指定一个文件。</translation>
        </message>
        <message id="Dataset or group">
            <source>Dataset or group</source>
            <translation>数据集或组</translation>
        </message>
        <message id="Which table of the file to read, such as /events or /run1/energy; datasets of a group with equally many rows are read together. Empty: the largest one.">
            <source>Which table of the file to read, such as /events or /run1/energy; datasets of a group with equally many rows are read together. Empty: the largest one.</source>
            <translation>要读取文件中的哪个表，例如 /events 或 /run1/energy；一个组中行数相同的数据集会一起读取。留空：最大的那个。</translation>
        </message>
        <message id="HDF5 tables and arrays">
            <source>HDF5 tables and arrays</source>
            <translation>HDF5 表和数组</translation>
        </message>
        <message id="Reads compound tables, and arrays that stand side by side in a group: of one or two dimensions as columns, of more as pictures or tensors. Nothing outside of the file is looked at.">
            <source>Reads compound tables, and arrays that stand side by side in a group: of one or two dimensions as columns, of more as pictures or tensors. Nothing outside of the file is looked at.</source>
            <translation>读取复合表，以及组中并列的数组：一维或二维作为列，更多维作为图片或张量。不查看文件之外的任何内容。</translation>
        </message>
        <message id="The file announces {1} numbers, but does not hold as many. It was cut off or damaged; fetch it again.">
            <source>The file announces {1} numbers, but does not hold as many. It was cut off or damaged; fetch it again.</source>
            <translation>文件声称有 {1} 个数，但没有那么多。文件被截断或已损坏；请重新获取。</translation>
        </message>
        <message id="This is no IDX file: its first bytes are not an IDX header. Choose the reader that fits.">
            <source>This is no IDX file: its first bytes are not an IDX header. Choose the reader that fits.</source>
            <translation>这不是 IDX 文件：开头的字节不是 IDX 文件头。请选择合适的读取器。</translation>
        </message>
        <message id="IDX (MNIST)">
            <source>IDX (MNIST)</source>
            <translation>IDX（MNIST）</translation>
        </message>
        <message id="Reads images in the format of MNIST, with the labels from the file that is named with them or stands beside them: train-images-idx3-ubyte and train-labels-idx1-ubyte.">
            <source>Reads images in the format of MNIST, with the labels from the file that is named with them or stands beside them: train-images-idx3-ubyte and train-labels-idx1-ubyte.</source>
            <translation>读取 MNIST 格式的图像，标签取自同名或放在旁边的文件：train-images-idx3-ubyte 和 train-labels-idx1-ubyte。</translation>
        </message>
        <message id="Name a file with images, or one with images and one with labels.">
            <source>Name a file with images, or one with images and one with labels.</source>
            <translation>请指定一个图像文件，或一个图像文件和一个标签文件。</translation>
        </message>
        <message id="These are labels only. Name the file with the images as well.">
            <source>These are labels only. Name the file with the images as well.</source>
            <translation>这里只有标签。请同时指定图像文件。</translation>
        </message>
        <message id="The folder cannot be read: {1}. Check its name and its permissions.">
            <source>The folder cannot be read: {1}. Check its name and its permissions.</source>
            <translation>无法读取文件夹：{1}。请检查其名称和权限。</translation>
        </message>
        <message id="This folder cannot be read: {1}.">
            <source>This folder cannot be read: {1}.</source>
            <translation>无法读取此文件夹：{1}。</translation>
        </message>
        <message id="A link to a folder was passed over. Name that folder itself.">
            <source>A link to a folder was passed over. Name that folder itself.</source>
            <translation>跳过了指向文件夹的链接。请直接指定那个文件夹。</translation>
        </message>
        <message id="The folder lies too deep and was passed over.">
            <source>The folder lies too deep and was passed over.</source>
            <translation>文件夹层次太深，已跳过。</translation>
        </message>
        <message id="A link that leads out of the folder was passed over. Copy the file.">
            <source>A link that leads out of the folder was passed over. Copy the file.</source>
            <translation>跳过了指向文件夹之外的链接。请复制文件。</translation>
        </message>
        <message id="The folder holds more than {1} files. Choose a folder in it, or cut it into parts.">
            <source>The folder holds more than {1} files. Choose a folder in it, or cut it into parts.</source>
            <translation>文件夹中有超过 {1} 个文件。请选择其中的子文件夹，或把它分成几部分。</translation>
        </message>
        <message id="Looking through the folder">
            <source>Looking through the folder</source>
            <translation>正在查看文件夹</translation>
        </message>
        <message id="The file is larger than {1} MiB. Save the image smaller.">
            <source>The file is larger than {1} MiB. Save the image smaller.</source>
            <translation>文件大于 {1} MiB。请把图像存得小一些。</translation>
        </message>
        <message id="Reading the images">
            <source>Reading the images</source>
            <translation>正在读取图像</translation>
        </message>
        <message id="Images are read from one folder, or from files. Name the folder alone.">
            <source>Images are read from one folder, or from files. Name the folder alone.</source>
            <translation>图像从一个文件夹或若干文件读取。请只指定文件夹。</translation>
        </message>
        <message id="This is no PNG, JPEG, BMP, PGM, or PPM image. Save it as PNG.">
            <source>This is no PNG, JPEG, BMP, PGM, or PPM image. Save it as PNG.</source>
            <translation>这不是 PNG、JPEG、BMP、PGM 或 PPM 图像。请另存为 PNG。</translation>
        </message>
        <message id="Files that are no images were passed over: {1}.">
            <source>Files that are no images were passed over: {1}.</source>
            <translation>跳过了不是图像的文件：{1}。</translation>
        </message>
        <message id="The images differ in size, so all were scaled to {1} x {1} pixels. Set width and height for another size.">
            <source>The images differ in size, so all were scaled to {1} x {1} pixels. Set width and height for another size.</source>
            <translation>图像大小不一，因此都缩放为 {1} x {1} 像素。要用别的大小，请设置宽和高。</translation>
        </message>
        <message id="{1} images of {2} x {3} pixels need more than 2 GiB of memory. Set a smaller width and height in the options.">
            <source>{1} images of {2} x {3} pixels need more than 2 GiB of memory. Set a smaller width and height in the options.</source>
            <translation>{1} 幅 {2} x {3} 像素的图像需要超过 2 GiB 内存。请在选项中设置较小的宽和高。</translation>
        </message>
        <message id="The file was changed while it was read. Read it again.">
            <source>The file was changed while it was read. Read it again.</source>
            <translation>文件在读取时被更改。请重新读取。</translation>
        </message>
        <message id="Images without a row in this table, so without a label: {1}.">
            <source>Images without a row in this table, so without a label: {1}.</source>
            <translation>表中没有对应行、因而没有标签的图像：{1}。</translation>
        </message>
        <message id="No table in the folder names its images. Put a CSV file there with the columns file and label.">
            <source>No table in the folder names its images. Put a CSV file there with the columns file and label.</source>
            <translation>文件夹中没有列出图像的表。请放入一个含 file 和 label 列的 CSV 文件。</translation>
        </message>
        <message id="There is no PNG, JPEG, BMP, PGM, or PPM image in this folder. Choose a folder with images.">
            <source>There is no PNG, JPEG, BMP, PGM, or PPM image in this folder. Choose a folder with images.</source>
            <translation>此文件夹中没有 PNG、JPEG、BMP、PGM 或 PPM 图像。请选择含有图像的文件夹。</translation>
        </message>
        <message id="No image of the folder can be used. The first trouble: {1}">
            <source>No image of the folder can be used. The first trouble: {1}</source>
            <translation>文件夹中没有可用的图像。第一处问题：{1}</translation>
        </message>
        <message id="Folder of images (PNG, JPEG, BMP, PGM, PPM)">
            <source>Folder of images (PNG, JPEG, BMP, PGM, PPM)</source>
            <translation>图像文件夹（PNG、JPEG、BMP、PGM、PPM）</translation>
        </message>
        <message id="Reads the images of a folder as numbers from 0 to 255. Folders in it are classes, folders called train, val, and test are the split; a table beside the images with the columns file and label names the classes as well.">
            <source>Reads the images of a folder as numbers from 0 to 255. Folders in it are classes, folders called train, val, and test are the split; a table beside the images with the columns file and label names the classes as well.</source>
            <translation>把文件夹中的图像读作 0 到 255 的数。其中的子文件夹是类别，名为 train、val、test 的文件夹是划分；图像旁含 file 和 label 列的表也可以给出类别。</translation>
        </message>
        <message id="In pixels. 0: that of the images when all are of one size, else 64.">
            <source>In pixels. 0: that of the images when all are of one size, else 64.</source>
            <translation>以像素计。0：若图像大小一致则取其宽，否则为 64。</translation>
        </message>
        <message id="In pixels. 0: that of the images when all are of one size, else the width.">
            <source>In pixels. 0: that of the images when all are of one size, else the width.</source>
            <translation>以像素计。0：若图像大小一致则取其高，否则与宽相同。</translation>
        </message>
        <message id="Colour">
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message id="One channel of grey, or three of red, green, and blue; auto: grey when every image is.">
            <source>One channel of grey, or three of red, green, and blue; auto: grey when every image is.</source>
            <translation>一个灰度通道，或红、绿、蓝三个通道；auto：所有图像都是灰度时用灰度。</translation>
        </message>
        <message id="Labels">
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message id="Where the classes stand: in the names of the folders, or in a CSV table beside the images.">
            <source>Where the classes stand: in the names of the folders, or in a CSV table beside the images.</source>
            <translation>类别写在哪里：文件夹名称中，或图像旁的 CSV 表中。</translation>
        </message>
        <message id="No folder is named. Choose one.">
            <source>No folder is named. Choose one.</source>
            <translation>没有指定文件夹。请选择一个。</translation>
        </message>
        <message id="There is no file '{1}' in the folder. Correct the name, or add the file.">
            <source>There is no file '{1}' in the folder. Correct the name, or add the file.</source>
            <translation>文件夹中没有文件“{1}”。请改正名称，或添加该文件。</translation>
        </message>
        <message id="Several files are called '{1}'. Write the folder before the name.">
            <source>Several files are called '{1}'. Write the folder before the name.</source>
            <translation>有多个文件名为“{1}”。请在名称前写上文件夹。</translation>
        </message>
        <message id="'{1}' has got a label further up, which holds.">
            <source>'{1}' has got a label further up, which holds.</source>
            <translation>“{1}”在前面已有标签，以前面的为准。</translation>
        </message>
        <message id="The image has the four colours of a printer (CMYK). Save it with red, green, and blue.">
            <source>The image has the four colours of a printer (CMYK). Save it with red, green, and blue.</source>
            <translation>图像用的是印刷四色（CMYK）。请存为红、绿、蓝。</translation>
        </message>
        <message id="there is no marker where one is due">
            <source>there is no marker where one is due</source>
            <translation>该有标记的地方没有标记</translation>
        </message>
        <message id="its header contradicts itself">
            <source>its header contradicts itself</source>
            <translation>文件头自相矛盾</translation>
        </message>
        <message id="The rows have more than {1} different names and array elements, which is no table. Take fewer.">
            <source>The rows have more than {1} different names and array elements, which is no table. Take fewer.</source>
            <translation>各行共有超过 {1} 个不同的名称和数组元素，这不是表格。请减少一些。</translation>
        </message>
        <message id="'{1}' should be an array of {2} numbers here. Correct it.">
            <source>'{1}' should be an array of {2} numbers here. Correct it.</source>
            <translation>“{1}”在这里应是 {2} 个数的数组。请改正它。</translation>
        </message>
        <message id="The array of the file is not closed, so the file was cut off. Fetch it again if rows are missing.">
            <source>The array of the file is not closed, so the file was cut off. Fetch it again if rows are missing.</source>
            <translation>文件的数组没有闭合，可见文件被截断。如果缺少数据行，请重新获取。</translation>
        </message>
        <message id="Something stands behind the array of the file and was not read.">
            <source>Something stands behind the array of the file and was not read.</source>
            <translation>文件的数组之后还有内容，没有读取。</translation>
        </message>
        <message id="The element that begins here is longer than 16 MiB. Check that its quotes and brackets close.">
            <source>The element that begins here is longer than 16 MiB. Check that its quotes and brackets close.</source>
            <translation>从这里开始的元素超过 16 MiB。请检查引号和括号是否闭合。</translation>
        </message>
        <message id="The file ends within this row; it was cut off. Fetch it again.">
            <source>The file ends within this row; it was cut off. Fetch it again.</source>
            <translation>文件在这一行中间结束，被截断了。请重新获取。</translation>
        </message>
        <message id="There is no row in the file. Choose a file with data.">
            <source>There is no row in the file. Choose a file with data.</source>
            <translation>文件中没有数据行。请选择含有数据的文件。</translation>
        </message>
        <message id="The file holds neither an object a line nor one array of objects. The first trouble: {1}">
            <source>The file holds neither an object a line nor one array of objects. The first trouble: {1}</source>
            <translation>文件既不是每行一个对象，也不是一个对象数组。第一处问题：{1}</translation>
        </message>
        <message id="Objects (JSON Lines, JSON)">
            <source>Objects (JSON Lines, JSON)</source>
            <translation>对象（JSON Lines、JSON）</translation>
        </message>
        <message id="Reads one JSON object a row, each in a line of its own or all in one array; names within names become columns such as a.b, arrays of numbers a[0], a[1].">
            <source>Reads one JSON object a row, each in a line of its own or all in one array; names within names become columns such as a.b, arrays of numbers a[0], a[1].</source>
            <translation>每行数据是一个 JSON 对象，各占一行或都在一个数组里；嵌套的名称成为 a.b 这样的列，数的数组成为 a[0]、a[1]。</translation>
        </message>
        <message id="The objects of the file are empty. Choose a file with data.">
            <source>The objects of the file are empty. Choose a file with data.</source>
            <translation>文件中的对象是空的。请选择含有数据的文件。</translation>
        </message>
        <message id="The brackets are nested more than {1} deep, which is no row of a table.">
            <source>The brackets are nested more than {1} deep, which is no row of a table.</source>
            <translation>括号嵌套超过 {1} 层，这不是表格的一行。</translation>
        </message>
        <message id="The JSON ends too early: it was cut off, or it goes on in the next line. Write each row in one line.">
            <source>The JSON ends too early: it was cut off, or it goes on in the next line. Write each row in one line.</source>
            <translation>JSON 结束得太早：被截断，或者延续到下一行。请把每行数据写在一行里。</translation>
        </message>
        <message id="This is no JSON from here on. Check the quotes, commas, and brackets.">
            <source>This is no JSON from here on. Check the quotes, commas, and brackets.</source>
            <translation>从这里开始不是 JSON。请检查引号、逗号和括号。</translation>
        </message>
        <message id="A number is too large for a computer's numbers. Correct it.">
            <source>A number is too large for a computer's numbers. Correct it.</source>
            <translation>有一个数太大，计算机无法表示。请改正它。</translation>
        </message>
        <message id="A row must be an object with names, as {&quot;mass&quot;: 1.5}, and this is none.">
            <source>A row must be an object with names, as {"mass": 1.5}, and this is none.</source>
            <translation>一行数据必须是带名称的对象，例如 {"mass": 1.5}，而这里不是。</translation>
        </message>
        <message id="Index {1} is beyond the {2} columns that are allowed. Correct it, or raise the option columns if there are so many.">
            <source>Index {1} is beyond the {2} columns that are allowed. Correct it, or raise the option columns if there are so many.</source>
            <translation>序号 {1} 超出了允许的 {2} 列。请改正它；如果确有这么多列，请调大列数选项。</translation>
        </message>
        <message id="The indices of the features were taken to begin at {1}; an index that a row leaves out is 0.">
            <source>The indices of the features were taken to begin at {1}; an index that a row leaves out is 0.</source>
            <translation>特征的序号按从 {1} 开始处理；一行中没有写出的序号为 0。</translation>
        </message>
        <message id="There is an index 0, but indices begin at 1 here. Set the option first index to 0.">
            <source>There is an index 0, but indices begin at 1 here. Set the option first index to 0.</source>
            <translation>出现了序号 0，但这里的序号从 1 开始。请把起始序号选项设为 0。</translation>
        </message>
        <message id="First index">
            <source>First index</source>
            <translation>起始序号</translation>
        </message>
        <message id="Where the indices of the features begin; auto: at 1, unless some row has an index 0.">
            <source>Where the indices of the features begin; auto: at 1, unless some row has an index 0.</source>
            <translation>特征序号从几开始；auto：从 1 开始，除非某行有序号 0。</translation>
        </message>
        <message id="Most columns">
            <source>Most columns</source>
            <translation>最多列数</translation>
        </message>
        <message id="How many features the table may have. The file names only those that are not 0, but the table holds all of them.">
            <source>How many features the table may have. The file names only those that are not 0, but the table holds all of them.</source>
            <translation>表格最多可以有多少个特征。文件只写出不为 0 的特征，而表格包含全部特征。</translation>
        </message>
        <message id="Sparse rows (LIBSVM, SVM-light)">
            <source>Sparse rows (LIBSVM, SVM-light)</source>
            <translation>稀疏行（LIBSVM、SVM-light）</translation>
        </message>
        <message id="Reads rows such as 1 3:0.5 7:2, which name the label and the features that are not 0; qid: becomes the column query, which keeps rows together in a split.">
            <source>Reads rows such as 1 3:0.5 7:2, which name the label and the features that are not 0; qid: becomes the column query, which keeps rows together in a split.</source>
            <translation>读取 1 3:0.5 7:2 这样的行，写出标签和不为 0 的特征；qid: 成为 query 列，划分时同组的行保持在一起。</translation>
        </message>
        <message id="A row begins with its label, and '{1}' is no number.">
            <source>A row begins with its label, and '{1}' is no number.</source>
            <translation>一行以标签开头，而“{1}”不是数。</translation>
        </message>
        <message id="'{1}' is not written as index:value, such as 3:0.5.">
            <source>'{1}' is not written as index:value, such as 3:0.5.</source>
            <translation>“{1}”没有写成 序号:值 的形式，例如 3:0.5。</translation>
        </message>
        <message id="The indices of a row must go up, and {1} comes behind {2}.">
            <source>The indices of a row must go up, and {1} comes behind {2}.</source>
            <translation>一行中的序号必须递增，而 {1} 在 {2} 之后。</translation>
        </message>
        <message id="The header of the NumPy array is damaged. Save the array again with numpy.save.">
            <source>The header of the NumPy array is damaged. Save the array again with numpy.save.</source>
            <translation>NumPy 数组的文件头已损坏。请用 numpy.save 重新保存数组。</translation>
        </message>
        <message id="The array holds elements of the kind '{1}', which are no plain numbers. Convert it with astype(float) and save it again.">
            <source>The array holds elements of the kind '{1}', which are no plain numbers. Convert it with astype(float) and save it again.</source>
            <translation>数组的元素种类为“{1}”，不是普通的数。请用 astype(float) 转换后重新保存。</translation>
        </message>
        <message id="This is no NumPy array. Choose a file that numpy.save or numpy.savez wrote.">
            <source>This is no NumPy array. Choose a file that numpy.save or numpy.savez wrote.</source>
            <translation>这不是 NumPy 数组。请选择由 numpy.save 或 numpy.savez 写成的文件。</translation>
        </message>
        <message id="The NumPy array has the format version {1}, which is not known here. Save it again with an ordinary numpy.save.">
            <source>The NumPy array has the format version {1}, which is not known here. Save it again with an ordinary numpy.save.</source>
            <translation>NumPy 数组的格式版本为 {1}，这里不认识。请用普通的 numpy.save 重新保存。</translation>
        </message>
        <message id="The array is announced as {1}, but the file holds {2} bytes of it. The file was cut off or damaged; fetch it again.">
            <source>The array is announced as {1}, but the file holds {2} bytes of it. The file was cut off or damaged; fetch it again.</source>
            <translation>数组声称为 {1}，而文件中只有 {2} 字节。文件被截断或已损坏；请重新获取。</translation>
        </message>
        <message id="There is no NumPy array in the archive. Choose a file that numpy.savez wrote.">
            <source>There is no NumPy array in the archive. Choose a file that numpy.savez wrote.</source>
            <translation>压缩包中没有 NumPy 数组。请选择由 numpy.savez 写成的文件。</translation>
        </message>
        <message id="The archive holds the arrays {1}, and none of them are known as samples and labels. Name one with the option array.">
            <source>The archive holds the arrays {1}, and none of them are known as samples and labels. Name one with the option array.</source>
            <translation>压缩包含有数组 {1}，其中没有已知的样本和标签。请用选项 array 指定一个。</translation>
        </message>
        <message id="There is no array '{1}' in the archive. It holds {2}.">
            <source>There is no array '{1}' in the archive. It holds {2}.</source>
            <translation>压缩包中没有数组“{1}”。其中有 {2}。</translation>
        </message>
        <message id="NumPy arrays are read from one file. Name one file.">
            <source>NumPy arrays are read from one file. Name one file.</source>
            <translation>NumPy 数组从一个文件读取。请指定一个文件。</translation>
        </message>
        <message id="MedMNIST: small versions of medical images, for teaching and for comparing methods.">
            <source>MedMNIST: small versions of medical images, for teaching and for comparing methods.</source>
            <translation>MedMNIST：小型医学图像，用于教学和方法比较。</translation>
        </message>
        <message id="Array">
            <source>Array</source>
            <translation>数组</translation>
        </message>
        <message id="The array of the archive to read. Empty: samples and labels are found by their names, such as train_images and train_labels, x and y, data and target.">
            <source>The array of the archive to read. Empty: samples and labels are found by their names, such as train_images and train_labels, x and y, data and target.</source>
            <translation>要读取的压缩包中的数组。留空：按名称寻找样本和标签，例如 train_images 和 train_labels，x 和 y，data 和 target。</translation>
        </message>
        <message id="NumPy arrays (NPY, NPZ)">
            <source>NumPy arrays (NPY, NPZ)</source>
            <translation>NumPy 数组（NPY、NPZ）</translation>
        </message>
        <message id="Reads tables and stacks of images that NumPy saved, with their labels and their split where the names of the arrays tell them.">
            <source>Reads tables and stacks of images that NumPy saved, with their labels and their split where the names of the arrays tell them.</source>
            <translation>读取 NumPy 保存的表格和图像堆；数组名称表明标签和划分时一并读取。</translation>
        </message>
        <message id="it has no pixels">
            <source>it has no pixels</source>
            <translation>没有像素</translation>
        </message>
        <message id="The image has {1} x {2} pixels, which is more than is read: at most {3} a side and {4} in all. Make it smaller, or cut it into pieces.">
            <source>The image has {1} x {2} pixels, which is more than is read: at most {3} a side and {4} in all. Make it smaller, or cut it into pieces.</source>
            <translation>图像有 {1} x {2} 像素，超过可读取的范围：每边最多 {3}，总数最多 {4}。请缩小它，或切成几块。</translation>
        </message>
        <message id="The image is damaged ({1}). Fetch the file again, or take it out of the folder.">
            <source>The image is damaged ({1}). Fetch the file again, or take it out of the folder.</source>
            <translation>图像已损坏（{1}）。请重新获取文件，或把它移出文件夹。</translation>
        </message>
        <message id="its brightest value is not from 1 to 65535">
            <source>its brightest value is not from 1 to 65535</source>
            <translation>最大亮度值不在 1 到 65535 之间</translation>
        </message>
        <message id="a pixel is brighter than its brightest value">
            <source>a pixel is brighter than its brightest value</source>
            <translation>有像素超过最大亮度值</translation>
        </message>
        <message id="Written in full, the table would have {1} rows of {2} columns, which is more than {3} cells. Take fewer rows or columns.">
            <source>Written in full, the table would have {1} rows of {2} columns, which is more than {3} cells. Take fewer rows or columns.</source>
            <translation>完整写出时，表格有 {1} 行 {2} 列，超过 {3} 个单元格。请减少行或列。</translation>
        </message>
        <message id="This line is longer than 16 MiB. Check that the file is what its name says.">
            <source>This line is longer than 16 MiB. Check that the file is what its name says.</source>
            <translation>这一行超过 16 MiB。请检查文件是否与其名称相符。</translation>
        </message>
        <message id="Some lines are not UTF-8 and were read as Latin-1. Save the file as UTF-8 if letters look wrong.">
            <source>Some lines are not UTF-8 and were read as Latin-1. Save the file as UTF-8 if letters look wrong.</source>
            <translation>有些行不是 UTF-8，按 Latin-1 读取。如果文字显示不对，请把文件另存为 UTF-8。</translation>
        </message>
        <message id="This is a workbook of the old kind (.xls), or one with a password. Open it in a spreadsheet program and save it as .xlsx without a password.">
            <source>This is a workbook of the old kind (.xls), or one with a password. Open it in a spreadsheet program and save it as .xlsx without a password.</source>
            <translation>这是旧式工作簿（.xls），或设有密码的工作簿。请用电子表格程序打开，另存为不带密码的 .xlsx。</translation>
        </message>
        <message id="This is no workbook of the kind .xlsx. Choose the reader that fits the file.">
            <source>This is no workbook of the kind .xlsx. Choose the reader that fits the file.</source>
            <translation>这不是 .xlsx 工作簿。请选择适合该文件的读取器。</translation>
        </message>
        <message id="There is no workbook in this file that can be read. Open it in a spreadsheet program and save it as .xlsx.">
            <source>There is no workbook in this file that can be read. Open it in a spreadsheet program and save it as .xlsx.</source>
            <translation>文件中没有可读取的工作簿。请用电子表格程序打开并另存为 .xlsx。</translation>
        </message>
        <message id="The workbook lacks its part {1}. Open it in a spreadsheet program and save it again.">
            <source>The workbook lacks its part {1}. Open it in a spreadsheet program and save it again.</source>
            <translation>工作簿缺少部件 {1}。请用电子表格程序打开并重新保存。</translation>
        </message>
        <message id="The workbook is too large: its part {1} is longer than 1 GiB. Save the sheet as CSV instead.">
            <source>The workbook is too large: its part {1} is longer than 1 GiB. Save the sheet as CSV instead.</source>
            <translation>工作簿太大：部件 {1} 超过 1 GiB。请把工作表另存为 CSV。</translation>
        </message>
        <message id="There is no sheet '{1}' in the workbook. It has {2}.">
            <source>There is no sheet '{1}' in the workbook. It has {2}.</source>
            <translation>工作簿中没有工作表“{1}”。它有 {2}。</translation>
        </message>
        <message id="There is no value in the sheet. Choose a sheet or file with data.">
            <source>There is no value in the sheet. Choose a sheet or file with data.</source>
            <translation>工作表中没有值。请选择含有数据的工作表或文件。</translation>
        </message>
        <message id="{1} formulas have no result in the file and count as missing. Open it in a spreadsheet program and save it to have them computed.">
            <source>{1} formulas have no result in the file and count as missing. Open it in a spreadsheet program and save it to have them computed.</source>
            <translation>{1} 个公式在文件中没有结果，按缺失处理。请用电子表格程序打开并保存，使其得到计算。</translation>
        </message>
        <message id="The cell refers to a text that the workbook does not have.">
            <source>The cell refers to a text that the workbook does not have.</source>
            <translation>单元格引用了工作簿中没有的文本。</translation>
        </message>
        <message id="The cell holds the error {1} and counts as missing.">
            <source>The cell holds the error {1} and counts as missing.</source>
            <translation>单元格的内容是错误 {1}，按缺失处理。</translation>
        </message>
        <message id="The workbook has {1} sheets; '{2}' was read.">
            <source>The workbook has {1} sheets; '{2}' was read.</source>
            <translation>工作簿有 {1} 个工作表；读取了“{2}”。</translation>
        </message>
        <message id="{1} empty rows were passed over.">
            <source>{1} empty rows were passed over.</source>
            <translation>跳过了 {1} 个空行。</translation>
        </message>
        <message id="Sheet">
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message id="The name of the sheet to read. Empty: the first one that holds something.">
            <source>The name of the sheet to read. Empty: the first one that holds something.</source>
            <translation>要读取的工作表名称。留空：第一个有内容的工作表。</translation>
        </message>
        <message id="Workbook (Excel, XLSX)">
            <source>Workbook (Excel, XLSX)</source>
            <translation>工作簿（Excel、XLSX）</translation>
        </message>
        <message id="Reads the values of one sheet; formulas give the result that was saved with them, dates become texts such as 2024-03-01.">
            <source>Reads the values of one sheet; formulas give the result that was saved with them, dates become texts such as 2024-03-01.</source>
            <translation>读取一个工作表的值；公式取随文件保存的结果，日期成为 2024-03-01 这样的文本。</translation>
        </message>
        <message id="This row of the sheet is damaged. Open the file in a spreadsheet program and save it again.">
            <source>This row of the sheet is damaged. Open the file in a spreadsheet program and save it again.</source>
            <translation>工作表的这一行已损坏。请用电子表格程序打开文件并重新保存。</translation>
        </message>
        <message id="This part of the file is damaged. Open the file in the program that wrote it and save it again.">
            <source>This part of the file is damaged. Open the file in the program that wrote it and save it again.</source>
            <translation>文件的这一部分已损坏。请用写出该文件的程序打开并重新保存。</translation>
        </message>
        <message id="The file declares entities, which no spreadsheet program does, so it was not read. Use a file that you trust.">
            <source>The file declares entities, which no spreadsheet program does, so it was not read. Use a file that you trust.</source>
            <translation>文件声明了实体，电子表格程序都不会这样做，因此没有读取。请使用可信的文件。</translation>
        </message>
        <message id="The archive is damaged or was cut off. Fetch the file again.">
            <source>The archive is damaged or was cut off. Fetch the file again.</source>
            <translation>压缩包已损坏或被截断。请重新获取文件。</translation>
        </message>
        <message id="The archive announces far more data than it can hold, so it was not unpacked. Use a file that you trust.">
            <source>The archive announces far more data than it can hold, so it was not unpacked. Use a file that you trust.</source>
            <translation>压缩包声称的数据远超其所能容纳，因此没有解压。请使用可信的文件。</translation>
        </message>
        <message id="Unpacking {1}">
            <source>Unpacking {1}</source>
            <translation>正在解压 {1}</translation>
        </message>
        <message id="Netloom came to a sudden end while the plug-in {1} was being loaded.">
            <source>Netloom came to a sudden end while the plug-in {1} was being loaded.</source>
            <translation>加载插件 {1} 时 Netloom 突然终止。</translation>
        </message>
        <message id="The file {1} is no plug-in for Netloom, or it is damaged. Take it away, or put a whole one in its place.">
            <source>The file {1} is no plug-in for Netloom, or it is damaged. Take it away, or put a whole one in its place.</source>
            <translation>文件 {1} 不是 Netloom 插件，或已损坏。请移走它，或换成完好的文件。</translation>
        </message>
        <message id="The plug-in {1} was built for plug-in interface {2}; this Netloom has {3}. Install a version of the plug-in that fits.">
            <source>The plug-in {1} was built for plug-in interface {2}; this Netloom has {3}. Install a version of the plug-in that fits.</source>
            <translation>插件 {1} 是为插件接口 {2} 构建的；本 Netloom 的接口为 {3}。请安装匹配的插件版本。</translation>
        </message>
        <message id="The metadata of {1} name no id. Ask its maker for a whole version.">
            <source>The metadata of {1} name no id. Ask its maker for a whole version.</source>
            <translation>{1} 的元数据没有标识。请向作者索取完整版本。</translation>
        </message>
        <message id="The plug-in {1} cannot be loaded: {2}.">
            <source>The plug-in {1} cannot be loaded: {2}.</source>
            <translation>无法加载插件 {1}：{2}。</translation>
        </message>
        <message id="The plug-in {1} failed without saying why.">
            <source>The plug-in {1} failed without saying why.</source>
            <translation>插件 {1} 失败，未说明原因。</translation>
        </message>
        <message id="The plug-in cannot be copied there: {1}. Make room, or ask for the right to write.">
            <source>The plug-in cannot be copied there: {1}. Make room, or ask for the right to write.</source>
            <translation>无法把插件复制到那里：{1}。请腾出空间，或获取写入权限。</translation>
        </message>
        <message id="The plug-in {1} does not describe itself as the plug-in interface asks. Ask its maker for a whole version.">
            <source>The plug-in {1} does not describe itself as the plug-in interface asks. Ask its maker for a whole version.</source>
            <translation>插件 {1} 没有按插件接口的要求描述自己。请向作者索取完整版本。</translation>
        </message>
        <message id="It sets the processor to take tiny numbers as zero (it was built with -Ofast or -ffast-math); Netloom sets that back.">
            <source>It sets the processor to take tiny numbers as zero (it was built with -Ofast or -ffast-math); Netloom sets that back.</source>
            <translation>它把处理器设为将极小的数当作零（用 -Ofast 或 -ffast-math 构建）；Netloom 已将其恢复。</translation>
        </message>
        <message id="Another plug-in with the id {1} was found first: {2}. Remove one of them.">
            <source>Another plug-in with the id {1} was found first: {2}. Remove one of them.</source>
            <translation>已先找到另一个标识为 {1} 的插件：{2}。请移除其中一个。</translation>
        </message>
        <message id="The plug-in {1} is switched off.">
            <source>The plug-in {1} is switched off.</source>
            <translation>插件 {1} 已停用。</translation>
        </message>
        <message id="{1} It is kept out since {2}, until it is let in again or a newer one takes its place.">
            <source>{1} It is kept out since {2}, until it is let in again or a newer one takes its place.</source>
            <translation>{1} 自 {2} 起被隔离，直到重新允许或换成更新的版本。</translation>
        </message>
        <message id="The plug-in {1} calls something of its own '{2}', which there is already. Ask its maker for another name.">
            <source>The plug-in {1} calls something of its own '{2}', which there is already. Ask its maker for another name.</source>
            <translation>插件 {1} 使用了已存在的名称 '{2}'。请向作者要求更换名称。</translation>
        </message>
        <message id="No plug-in was found there. `netloom-run plugins` names those that were.">
            <source>No plug-in was found there. `netloom-run plugins` names those that were.</source>
            <translation>那里没有找到插件。`netloom-run plugins` 会列出已找到的插件。</translation>
        </message>
        <message id="This is a folder without images, and only folders of images are read whole. Name a file in it.">
            <source>This is a folder without images, and only folders of images are read whole. Name a file in it.</source>
            <translation>这个文件夹中没有图像，只有图像文件夹能整体读取。请指定其中的一个文件。</translation>
        </message>
        <message id="No reader knows this format. Netloom reads: {1}. Convert the file, or name a reader.">
            <source>No reader knows this format. Netloom reads: {1}. Convert the file, or name a reader.</source>
            <translation>没有读取器认识这种格式。Netloom 能读取：{1}。请转换文件，或指定读取器。</translation>
        </message>
        <message id="No file is named. Choose at least one.">
            <source>No file is named. Choose at least one.</source>
            <translation>没有指定文件。请至少选择一个。</translation>
        </message>
        <message id="{1} See Tools &gt; Plug-ins, or `netloom-run plugins`.">
            <source>{1} See Tools &gt; Plug-ins, or `netloom-run plugins`.</source>
            <translation>{1} 见“工具 &gt; 插件”，或 `netloom-run plugins`。</translation>
        </message>
        <message id="No reader is called '{1}': its plug-in is not installed. `netloom-run list readers` names what there is.">
            <source>No reader is called '{1}': its plug-in is not installed. `netloom-run list readers` names what there is.</source>
            <translation>没有名为“{1}”的读取器：其插件没有安装。`netloom-run list readers` 列出现有的读取器。</translation>
        </message>
        <message id="There is no such file. Check the name.">
            <source>There is no such file. Check the name.</source>
            <translation>没有这个文件。请检查名称。</translation>
        </message>
        <message id="A plug-in with the id {1} is there already: {2}. Remove that one first.">
            <source>A plug-in with the id {1} is there already: {2}. Remove that one first.</source>
            <translation>标识为 {1} 的插件已存在：{2}。请先移除它。</translation>
        </message>
        <message id="The worker could not hand its result over: {1}. Free memory and try again.">
            <source>The worker could not hand its result over: {1}. Free memory and try again.</source>
            <translation>工作进程无法交出结果：{1}。请释放内存后重试。</translation>
        </message>
        <message id="The worker process gave back data that contradict themselves. The plug-in is faulty; read the file with another reader.">
            <source>The worker process gave back data that contradict themselves. The plug-in is faulty; read the file with another reader.</source>
            <translation>工作进程给回的数据自相矛盾。插件有缺陷；请用其他读取器读取文件。</translation>
        </message>
        <message id="The program netloom-worker is missing beside {1}; plug-ins cannot be used without it. Install Netloom again, whole.">
            <source>The program netloom-worker is missing beside {1}; plug-ins cannot be used without it. Install Netloom again, whole.</source>
            <translation>{1} 旁边缺少程序 netloom-worker；没有它无法使用插件。请重新完整安装 Netloom。</translation>
        </message>
        <message id="The worker process cannot be started: {1}. Close other programs and try again.">
            <source>The worker process cannot be started: {1}. Close other programs and try again.</source>
            <translation>无法启动工作进程：{1}。请关闭其他程序后重试。</translation>
        </message>
        <message id="Reading the file used up its computing time. The file may be damaged; try another reader.">
            <source>Reading the file used up its computing time. The file may be damaged; try another reader.</source>
            <translation>读取该文件用尽了计算时间。文件可能已损坏；请换一个读取器。</translation>
        </message>
        <message id="Reading the file broke off (signal {1}). The file may be damaged, or the machine is short of memory; nothing else was touched.">
            <source>Reading the file broke off (signal {1}). The file may be damaged, or the machine is short of memory; nothing else was touched.</source>
            <translation>读取该文件时中断（信号 {1}）。文件可能已损坏，或机器内存不足；其他内容未受影响。</translation>
        </message>
        <message id="Reading the file ended without an answer (code {1}). The file may be damaged; nothing else was touched.">
            <source>Reading the file ended without an answer (code {1}). The file may be damaged; nothing else was touched.</source>
            <translation>读取该文件结束时没有结果（代码 {1}）。文件可能已损坏；其他内容未受影响。</translation>
        </message>
        <message id="The program netloom-worker gave back what this Netloom does not understand. Install Netloom again, whole.">
            <source>The program netloom-worker gave back what this Netloom does not understand. Install Netloom again, whole.</source>
            <translation>程序 netloom-worker 返回了此 Netloom 无法理解的内容。请完整地重新安装 Netloom。</translation>
        </message>
        <message id="it looked at a file">
            <source>it looked at a file</source>
            <translation>查看文件</translation>
        </message>
        <message id="it was being loaded">
            <source>it was being loaded</source>
            <translation>被加载</translation>
        </message>
        <message id="The plug-in {1} used up its computing time. The file may be damaged; try another reader.">
            <source>The plug-in {1} used up its computing time. The file may be damaged; try another reader.</source>
            <translation>插件 {1} 用尽了计算时间。文件可能已损坏；请尝试其他读取器。</translation>
        </message>
        <message id="The plug-in {1} crashed (signal {2}). The file may be damaged, or the plug-in is faulty; nothing else was touched.">
            <source>The plug-in {1} crashed (signal {2}). The file may be damaged, or the plug-in is faulty; nothing else was touched.</source>
            <translation>插件 {1} 崩溃（信号 {2}）。文件可能已损坏，或插件有缺陷；其他一切未受影响。</translation>
        </message>
        <message id="The plug-in {1} crashed while {2} (signal {3}). Ask its maker for a better version.">
            <source>The plug-in {1} crashed while {2} (signal {3}). Ask its maker for a better version.</source>
            <translation>插件 {1} 在{2}时崩溃（信号 {3}）。请向作者索取更好的版本。</translation>
        </message>
        <message id="The plug-in {1} ended without an answer (code {2}). The file may be damaged, or the plug-in is faulty; nothing else was touched.">
            <source>The plug-in {1} ended without an answer (code {2}). The file may be damaged, or the plug-in is faulty; nothing else was touched.</source>
            <translation>插件 {1} 没有回答就结束了（代码 {2}）。文件可能已损坏，或插件有缺陷；其他一切未受影响。</translation>
        </message>
        <message id="The plug-in {1} ended itself while {2} (code {3}). Ask its maker for a better version.">
            <source>The plug-in {1} ended itself while {2} (code {3}). Ask its maker for a better version.</source>
            <translation>插件 {1} 在{2}时自行退出（代码 {3}）。请向作者索取更好的版本。</translation>
        </message>
        <message id="Reading the file has stood still for {1} s and was ended. The file may be damaged, or its disk does not answer; try again.">
            <source>Reading the file has stood still for {1} s and was ended. The file may be damaged, or its disk does not answer; try again.</source>
            <translation>读取该文件已停滞 {1} 秒，已被终止。文件可能已损坏，或磁盘没有响应；请重试。</translation>
        </message>
        <message id="The plug-in {1} has said nothing for {2} s and was ended. The file may be damaged; try another reader.">
            <source>The plug-in {1} has said nothing for {2} s and was ended. The file may be damaged; try another reader.</source>
            <translation>插件 {1} 已 {2} 秒没有回应，已被结束。文件可能已损坏；请尝试其他读取器。</translation>
        </message>
        <message id="The plug-in {1} did not come to an end while {2} and was ended after {3} s. Ask its maker for a better version.">
            <source>The plug-in {1} did not come to an end while {2} and was ended after {3} s. Ask its maker for a better version.</source>
            <translation>插件 {1} 在{2}时没有结束，{3} 秒后被终止。请向作者索取更好的版本。</translation>
        </message>
        <message id="Reading the file needs more memory than a reader may take. Split the file, or read a smaller one.">
            <source>Reading the file needs more memory than a reader may take. Split the file, or read a smaller one.</source>
            <translation>读取该文件所需的内存超过读取器的允许量。请拆分文件，或读取较小的文件。</translation>
        </message>
        <message id="The plug-in {1} needs more memory than a reader may take. Read a smaller part of the file.">
            <source>The plug-in {1} needs more memory than a reader may take. Read a smaller part of the file.</source>
            <translation>插件 {1} 需要的内存超出读取器的限制。请读取文件的较小部分。</translation>
        </message>
        <message id="The plug-in {1} wanted more memory than a plug-in may take while {2}. Ask its maker for a better version.">
            <source>The plug-in {1} wanted more memory than a plug-in may take while {2}. Ask its maker for a better version.</source>
            <translation>插件 {1} 在{2}时需要的内存超出限制。请向作者索取更好的版本。</translation>
        </message>
        <message id="The plug-in {1} gave back data that contradict themselves. It is faulty; read the file with another reader.">
            <source>The plug-in {1} gave back data that contradict themselves. It is faulty; read the file with another reader.</source>
            <translation>插件 {1} 返回的数据自相矛盾。它有缺陷；请用其他读取器读取该文件。</translation>
        </message>
        <message id="The plug-in {1} talks without end and was ended.">
            <source>The plug-in {1} talks without end and was ended.</source>
            <translation>插件 {1} 输出没有止境，已被结束。</translation>
        </message>
        <message id="The plug-in {1} does not keep to the plug-in interface. Ask its maker for a version that does.">
            <source>The plug-in {1} does not keep to the plug-in interface. Ask its maker for a version that does.</source>
            <translation>插件 {1} 不遵守插件接口。请向其作者索取遵守的版本。</translation>
        </message>
        <message id="Image through a window">
            <source>Image through a window</source>
            <translation>加窗图像</translation>
        </message>
        <message id="Draws the values of a window as greys; what lies below is black, what lies above is white.">
            <source>Draws the values of a window as greys; what lies below is black, what lies above is white.</source>
            <translation>把窗内的值画成灰度；低于窗的为黑色，高于窗的为白色。</translation>
        </message>
        <message id="Window centre">
            <source>Window centre</source>
            <translation>窗位</translation>
        </message>
        <message id="40 shows soft tissue in CT, -600 the lung, 400 bone. It counts when a width is set.">
            <source>40 shows soft tissue in CT, -600 the lung, 400 bone. It counts when a width is set.</source>
            <translation>CT 中 40 显示软组织，-600 显示肺，400 显示骨。设置了窗宽时才起作用。</translation>
        </message>
        <message id="Window width">
            <source>Window width</source>
            <translation>窗宽</translation>
        </message>
        <message id="0: the window of the file, or nearly all of its values when it has none.">
            <source>0: the window of the file, or nearly all of its values when it has none.</source>
            <translation>0：使用文件自带的窗；文件没有窗时，使用几乎全部的值。</translation>
        </message>
        <message id="The row holds no image. Read the data again.">
            <source>The row holds no image. Read the data again.</source>
            <translation>该行没有图像。请重新读取数据。</translation>
        </message>
        <message id="A picture in colours of {1} x {2} pixels.">
            <source>A picture in colours of {1} x {2} pixels.</source>
            <translation>彩色图片，{1} x {2} 像素。</translation>
        </message>
        <message id="A {1} image of {2} x {3} pixels: black is {4}{6} or less, white is {5}{6} or more.">
            <source>A {1} image of {2} x {3} pixels: black is {4}{6} or less, white is {5}{6} or more.</source>
            <translation>{1} 图像，{2} x {3} 像素：黑色为 {4}{6} 及以下，白色为 {5}{6} 及以上。</translation>
        </message>
        <message id="The dictionary of DICOM is missing. Install the Debian package libdcmtk17.">
            <source>The dictionary of DICOM is missing. Install the Debian package libdcmtk17.</source>
            <translation>缺少 DICOM 的数据字典。请安装 Debian 软件包 libdcmtk17。</translation>
        </message>
        <message id="This is no DICOM file: neither its mark nor a first element is there.">
            <source>This is no DICOM file: neither its mark nor a first element is there.</source>
            <translation>这不是 DICOM 文件：既没有它的标志，也没有第一个数据元素。</translation>
        </message>
        <message id="The file is damaged or ends early ({1}); what stands before is read.">
            <source>The file is damaged or ends early ({1}); what stands before is read.</source>
            <translation>文件已损坏或提前结束（{1}）；在此之前的内容已读取。</translation>
        </message>
        <message id="Nothing of this DICOM file can be parsed: {1}. Get it anew.">
            <source>Nothing of this DICOM file can be parsed: {1}. Get it anew.</source>
            <translation>无法解析这个 DICOM 文件的任何内容：{1}。请重新获取文件。</translation>
        </message>
        <message id="The pixel data end early: {1} bytes are announced, {2} are there. Get the file anew.">
            <source>The pixel data end early: {1} bytes are announced, {2} are there. Get the file anew.</source>
            <translation>像素数据提前结束：声明了 {1} 字节，实际有 {2} 字节。请重新获取文件。</translation>
        </message>
        <message id="The pixel data end early. Get the file anew.">
            <source>The pixel data end early. Get the file anew.</source>
            <translation>像素数据提前结束。请重新获取文件。</translation>
        </message>
        <message id="The number of frames is '{1}', which is none; the first one is read.">
            <source>The number of frames is '{1}', which is none; the first one is read.</source>
            <translation>帧数写为“{1}”，这不是帧数；只读取第一帧。</translation>
        </message>
        <message id="This is the directory of a medium (DICOMDIR) with {1} entries and no image. Choose the folder that it lies in.">
            <source>This is the directory of a medium (DICOMDIR) with {1} entries and no image. Choose the folder that it lies in.</source>
            <translation>这是存储介质的目录（DICOMDIR），有 {1} 个条目，没有图像。请选择它所在的文件夹。</translation>
        </message>
        <message id="The file holds a waveform ({1}) and no image. Set content to headers to see what it says, or convert it to WFDB or CSV.">
            <source>The file holds a waveform ({1}) and no image. Set content to headers to see what it says, or convert it to WFDB or CSV.</source>
            <translation>文件含有波形（{1}），没有图像。请把 content 设为 headers 以查看其内容，或把它转换为 WFDB 或 CSV。</translation>
        </message>
        <message id="The pixels of the file ({1}) are floating-point numbers, which are not read.">
            <source>The pixels of the file ({1}) are floating-point numbers, which are not read.</source>
            <translation>文件的像素（{1}）是浮点数，不能读取。</translation>
        </message>
        <message id="The file ends early or is damaged, and what stands before holds no image ({1}). Get it anew, or set content to headers to see what it says.">
            <source>The file ends early or is damaged, and what stands before holds no image ({1}). Get it anew, or set content to headers to see what it says.</source>
            <translation>文件提前结束或已损坏，在此之前的内容中没有图像（{1}）。请重新获取文件，或把 content 设为 headers 以查看其内容。</translation>
        </message>
        <message id="The file holds no image ({1}). Set content to headers to see what it says.">
            <source>The file holds no image ({1}). Set content to headers to see what it says.</source>
            <translation>文件中没有图像（{1}）。请把 content 设为 headers 以查看其内容。</translation>
        </message>
        <message id="The image has {1} rows, {2} columns and {3} frames, which is none.">
            <source>The image has {1} rows, {2} columns and {3} frames, which is none.</source>
            <translation>图像有 {1} 行、{2} 列、{3} 帧，这不成为图像。</translation>
        </message>
        <message id="The image has {1} x {2} pixels, more than 64 million. Cut it into smaller ones.">
            <source>The image has {1} x {2} pixels, more than 64 million. Cut it into smaller ones.</source>
            <translation>图像有 {1} x {2} 像素，超过 6400 万。请把它切成较小的图像。</translation>
        </message>
        <message id="Pixels of {1} bits are not read; 8, 16 and 32 are.">
            <source>Pixels of {1} bits are not read; 8, 16 and 32 are.</source>
            <translation>不能读取 {1} 位的像素；可以读取 8、16 和 32 位。</translation>
        </message>
        <message id="Of {1} bits of a pixel {2} are said to be used up to bit {3}, which is not possible.">
            <source>Of {1} bits of a pixel {2} are said to be used up to bit {3}, which is not possible.</source>
            <translation>像素有 {1} 位，却声明使用其中 {2} 位、直到第 {3} 位，这不可能。</translation>
        </message>
        <message id="Pixels of {1} values as '{2}' are not read. Convert the image to MONOCHROME2 or RGB.">
            <source>Pixels of {1} values as '{2}' are not read. Convert the image to MONOCHROME2 or RGB.</source>
            <translation>不能读取每像素 {1} 个值的“{2}”像素。请把图像转换为 MONOCHROME2 或 RGB。</translation>
        </message>
        <message id="Uncompressed pixels as '{1}' are not read. Convert the image to RGB.">
            <source>Uncompressed pixels as '{1}' are not read. Convert the image to RGB.</source>
            <translation>不能读取“{1}”形式的未压缩像素。请把图像转换为 RGB。</translation>
        </message>
        <message id="Pixels of 32 bits in big endian are not read. Convert the image to little endian.">
            <source>Pixels of 32 bits in big endian are not read. Convert the image to little endian.</source>
            <translation>不能读取大端序的 32 位像素。请把图像转换为小端序。</translation>
        </message>
        <message id="The pixels cannot be found. The file is damaged.">
            <source>The pixels cannot be found. The file is damaged.</source>
            <translation>找不到像素。文件已损坏。</translation>
        </message>
        <message id="The pixel data end early: {1} bytes are expected of a frame, {2} are there. Get the file anew.">
            <source>The pixel data end early: {1} bytes are expected of a frame, {2} are there. Get the file anew.</source>
            <translation>像素数据提前结束：每帧应有 {1} 字节，实际有 {2} 字节。请重新获取文件。</translation>
        </message>
        <message id="The pixel data end early: {1} frames are announced, {2} are there.">
            <source>The pixel data end early: {1} frames are announced, {2} are there.</source>
            <translation>像素数据提前结束：声明了 {1} 帧，实际有 {2} 帧。</translation>
        </message>
        <message id="The compressed pixels cannot be found. The file is damaged.">
            <source>The compressed pixels cannot be found. The file is damaged.</source>
            <translation>找不到压缩的像素。文件已损坏。</translation>
        </message>
        <message id="The image ({1}, {2} x {3} pixels) is compressed as {4}, which is not read. Decompress it, for example with gdcmconv --raw.">
            <source>The image ({1}, {2} x {3} pixels) is compressed as {4}, which is not read. Decompress it, for example with gdcmconv --raw.</source>
            <translation>图像（{1}，{2} x {3} 像素）以 {4} 压缩，不能读取。请先解压，例如使用 gdcmconv --raw。</translation>
        </message>
        <message id="The pixel data end early: there is no compressed frame. Get the file anew.">
            <source>The pixel data end early: there is no compressed frame. Get the file anew.</source>
            <translation>像素数据提前结束：没有压缩的帧。请重新获取文件。</translation>
        </message>
        <message id="A lookup table of the image announces {1} entries of {2} bits and holds {3}.">
            <source>A lookup table of the image announces {1} entries of {2} bits and holds {3}.</source>
            <translation>图像的一个查找表声明有 {1} 个 {2} 位的条目，实际有 {3} 个。</translation>
        </message>
        <message id="Frame {1}, compressed as {2}, cannot be decoded: {3}. Get the file anew.">
            <source>Frame {1}, compressed as {2}, cannot be decoded: {3}. Get the file anew.</source>
            <translation>无法解码以 {2} 压缩的第 {1} 帧：{3}。请重新获取文件。</translation>
        </message>
        <message id="Files that are no DICOM were passed over: {1}.">
            <source>Files that are no DICOM were passed over: {1}.</source>
            <translation>跳过了不是 DICOM 的文件：{1}。</translation>
        </message>
        <message id="{1} of {2} files have images of another size, which were scaled to {3} x {4} pixels. Set width and height for another size.">
            <source>{1} of {2} files have images of another size, which were scaled to {3} x {4} pixels. Set width and height for another size.</source>
            <translation>{2} 个文件中有 {1} 个的图像尺寸不同，已缩放为 {3} x {4} 像素。要用其他尺寸，请设置宽和高。</translation>
        </message>
        <message id="{1} identity tags are filled ({2}). Of these only PatientID is read, to keep the rows of a patient together.">
            <source>{1} identity tags are filled ({2}). Of these only PatientID is read, to keep the rows of a patient together.</source>
            <translation>有 {1} 个身份标签填有内容（{2}）。其中只读取 PatientID，用来使同一患者的各行留在一起。</translation>
        </message>
        <message id="Red, green and blue from 0 to 255.">
            <source>Red, green and blue from 0 to 255.</source>
            <translation>红、绿、蓝，从 0 到 255。</translation>
        </message>
        <message id="The file's modality transformation is applied, its window is not.">
            <source>The file's modality transformation is applied, its window is not.</source>
            <translation>已应用文件的模态变换，未应用它的窗。</translation>
        </message>
        <message id="There is no DICOM file here. Choose an image, or a folder with images.">
            <source>There is no DICOM file here. Choose an image, or a folder with images.</source>
            <translation>这里没有 DICOM 文件。请选择一幅图像，或含有图像的文件夹。</translation>
        </message>
        <message id="Medical images (DICOM)">
            <source>Medical images (DICOM)</source>
            <translation>医学图像（DICOM）</translation>
        </message>
        <message id="An image, several, or a folder; a row is a frame. The modality transformation is applied (Hounsfield units of CT), series are sorted by place, and each patient stays on one side of the split. Uncompressed, deflated, RLE, JPEG and JPEG-LS images are read.">
            <source>An image, several, or a folder; a row is a frame. The modality transformation is applied (Hounsfield units of CT), series are sorted by place, and each patient stays on one side of the split. Uncompressed, deflated, RLE, JPEG and JPEG-LS images are read.</source>
            <translation>一幅图像、多幅图像或一个文件夹；一行是一帧。应用模态变换（CT 的亨氏单位），序列按位置排序，每位患者只留在划分的一边。可读取未压缩、deflate 压缩、RLE、JPEG 和 JPEG-LS 的图像。</translation>
        </message>
        <message id="Content">
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message id="The images with what is said of them, or that alone, also of files without an image.">
            <source>The images with what is said of them, or that alone, also of files without an image.</source>
            <translation>图像及其说明，或仅有说明；后者也适用于没有图像的文件。</translation>
        </message>
        <message id="No image is named. Choose one.">
            <source>No image is named. Choose one.</source>
            <translation>没有指定图像。请选择一幅。</translation>
        </message>
        <message id="Where the file lies.">
            <source>Where the file lies.</source>
            <translation>文件所在的位置。</translation>
        </message>
        <message id="Images of one patient are no independent samples.">
            <source>Images of one patient are no independent samples.</source>
            <translation>同一患者的图像不是独立样本。</translation>
        </message>
        <message id="Its unique identifier.">
            <source>Its unique identifier.</source>
            <translation>它的唯一标识符。</translation>
        </message>
        <message id="As the operator named the series.">
            <source>As the operator named the series.</source>
            <translation>操作者给序列起的名称。</translation>
        </message>
        <message id="The kind of device: CT, MR, CR, US, ...">
            <source>The kind of device: CT, MR, CR, US, ...</source>
            <translation>设备类型：CT、MR、CR、US、...。</translation>
        </message>
        <message id="The class of the object.">
            <source>The class of the object.</source>
            <translation>对象的类别。</translation>
        </message>
        <message id="The number of the image in its series.">
            <source>The number of the image in its series.</source>
            <translation>图像在其序列中的编号。</translation>
        </message>
        <message id="Along the normal of the image.">
            <source>Along the normal of the image.</source>
            <translation>沿图像的法线方向。</translation>
        </message>
        <message id="Of the file.">
            <source>Of the file.</source>
            <translation>取自文件。</translation>
        </message>
        <message id="From one row of the file to the next.">
            <source>From one row of the file to the next.</source>
            <translation>文件中相邻两行之间的距离。</translation>
        </message>
        <message id="From one column of the file to the next.">
            <source>From one column of the file to the next.</source>
            <translation>文件中相邻两列之间的距离。</translation>
        </message>
        <message id="Of the window that the file proposes.">
            <source>Of the window that the file proposes.</source>
            <translation>取自文件建议的窗。</translation>
        </message>
        <message id="What the stored values mean.">
            <source>What the stored values mean.</source>
            <translation>存储的值表示什么。</translation>
        </message>
        <message id="How the values are stored.">
            <source>How the values are stored.</source>
            <translation>值的存储方式。</translation>
        </message>
        <message id="ECG">
            <source>ECG</source>
            <translation>心电图</translation>
        </message>
        <message id="Draws the leads of a beat, a window or a record over time.">
            <source>Draws the leads of a beat, a window or a record over time.</source>
            <translation>画出一个心搏、一个窗口或一条记录中各导联随时间的变化。</translation>
        </message>
        <message id="The row holds no signal. Read the data again.">
            <source>The row holds no signal. Read the data again.</source>
            <translation>该行没有信号。请重新读取数据。</translation>
        </message>
        <message id="time from the beat (s)">
            <source>time from the beat (s)</source>
            <translation>距心搏的时间（s）</translation>
        </message>
        <message id="time (s)">
            <source>time (s)</source>
            <translation>时间（s）</translation>
        </message>
        <message id="as recorded">
            <source>as recorded</source>
            <translation>按记录</translation>
        </message>
        <message id="lead {1}">
            <source>lead {1}</source>
            <translation>导联 {1}</translation>
        </message>
        <message id="{1} leads over {2} s, from {3} s on.">
            <source>{1} leads over {2} s, from {3} s on.</source>
            <translation>{1} 个导联，时长 {2} s，从 {3} s 开始。</translation>
        </message>
        <message id="The file holds more than {1} MiB. Cut it into smaller ones.">
            <source>The file holds more than {1} MiB. Cut it into smaller ones.</source>
            <translation>文件超过 {1} MiB。请把它切成较小的文件。</translation>
        </message>
        <message id="The folder holds more than {1} files. Choose a folder in it.">
            <source>The folder holds more than {1} files. Choose a folder in it.</source>
            <translation>文件夹中有超过 {1} 个文件。请选择其中的子文件夹。</translation>
        </message>
        <message id="The file cannot be read. Check its name and its permissions.">
            <source>The file cannot be read. Check its name and its permissions.</source>
            <translation>无法读取文件。请检查其名称和权限。</translation>
        </message>
        <message id="Medicine">
            <source>Medicine</source>
            <translation>医学</translation>
        </message>
        <message id="Medical tables with their units and classes, splits by patient, images (DICOM), volumes (NIfTI) and ECG records (WFDB); simulated ECGs.">
            <source>Medical tables with their units and classes, splits by patient, images (DICOM), volumes (NIfTI) and ECG records (WFDB); simulated ECGs.</source>
            <translation>带单位和类别的医学表格、按患者划分、图像 (DICOM)、体数据 (NIfTI) 和心电记录 (WFDB)；模拟心电图。</translation>
        </message>
        <message id="Where the plane is cut, in voxels from 1. 0: in the middle.">
            <source>Where the plane is cut, in voxels from 1. 0: in the middle.</source>
            <translation>平面切在哪里，以体素计，从 1 数起。0：在正中。</translation>
        </message>
        <message id="Planes through a volume">
            <source>Planes through a volume</source>
            <translation>体数据的切面</translation>
        </message>
        <message id="Draws an axial, a coronal and a sagittal plane through a voxel.">
            <source>Draws an axial, a coronal and a sagittal plane through a voxel.</source>
            <translation>画出经过一个体素的横断面、冠状面和矢状面。</translation>
        </message>
        <message id="Plane">
            <source>Plane</source>
            <translation>平面</translation>
        </message>
        <message id="All three side by side, or one of them.">
            <source>All three side by side, or one of them.</source>
            <translation>三个平面并排，或其中一个。</translation>
        </message>
        <message id="To the right">
            <source>To the right</source>
            <translation>向右</translation>
        </message>
        <message id="To the front">
            <source>To the front</source>
            <translation>向前</translation>
        </message>
        <message id="Up">
            <source>Up</source>
            <translation>向上</translation>
        </message>
        <message id="The row holds no volume. Read the data again.">
            <source>The row holds no volume. Read the data again.</source>
            <translation>该行没有体数据。请重新读取数据。</translation>
        </message>
        <message id="A slice of {1} x {2} voxels.">
            <source>A slice of {1} x {2} voxels.</source>
            <translation>{1} x {2} 体素的切片。</translation>
        </message>
        <message id="Planes through the voxel {1}, {2}, {3} (axial, coronal, sagittal): the person's right is on the right, front and top are up.">
            <source>Planes through the voxel {1}, {2}, {3} (axial, coronal, sagittal): the person's right is on the right, front and top are up.</source>
            <translation>经过体素 {1}, {2}, {3} 的平面（横断面、冠状面、矢状面）：受检者的右侧在右边，前方和上方朝上。</translation>
        </message>
        <message id="Planes through the voxel {1}, {2}, {3}, across z, y and x as they are stored: the file does not say how it lies.">
            <source>Planes through the voxel {1}, {2}, {3}, across z, y and x as they are stored: the file does not say how it lies.</source>
            <translation>经过体素 {1}, {2}, {3} 的平面，按存储方式垂直于 z、y 和 x：文件没有说明其空间方位。</translation>
        </message>
        <message id="The header of the volume is damaged: it does not say that it has 540 bytes.">
            <source>The header of the volume is damaged: it does not say that it has 540 bytes.</source>
            <translation>体数据的文件头已损坏：其中没有写明它有 540 字节。</translation>
        </message>
        <message id="This is no NIfTI volume: its mark is missing. Choose a .nii or .nii.gz file.">
            <source>This is no NIfTI volume: its mark is missing. Choose a .nii or .nii.gz file.</source>
            <translation>这不是 NIfTI 体数据：缺少它的标志。请选择 .nii 或 .nii.gz 文件。</translation>
        </message>
        <message id="The header of the volume is damaged: it does not say that it has 348 bytes.">
            <source>The header of the volume is damaged: it does not say that it has 348 bytes.</source>
            <translation>体数据的文件头已损坏：其中没有写明它有 348 字节。</translation>
        </message>
        <message id="The header says that the volume has {1} dimensions, where 1 to 7 are possible. The file is damaged.">
            <source>The header says that the volume has {1} dimensions, where 1 to 7 are possible. The file is damaged.</source>
            <translation>文件头称体数据有 {1} 维，而只可能是 1 到 7 维。文件已损坏。</translation>
        </message>
        <message id="The size {1} along dimension {2} is not possible. The file is damaged.">
            <source>The size {1} along dimension {2} is not possible. The file is damaged.</source>
            <translation>第 {2} 维的大小 {1} 不可能。文件已损坏。</translation>
        </message>
        <message id="This is a CIFTI-2 matrix of {1} x {2} (intent code {3}), not a volume. Export it as a table, for example with wb_command -cifti-convert -to-text.">
            <source>This is a CIFTI-2 matrix of {1} x {2} (intent code {3}), not a volume. Export it as a table, for example with wb_command -cifti-convert -to-text.</source>
            <translation>这是 {1} x {2} 的 CIFTI-2 矩阵（意图代码 {3}），不是体数据。请把它导出为表格，例如使用 wb_command -cifti-convert -to-text。</translation>
        </message>
        <message id="The volume has {1} dimensions; up to five are read. Cut it along the others.">
            <source>The volume has {1} dimensions; up to five are read. Cut it along the others.</source>
            <translation>体数据有 {1} 维；最多读取五维。请沿其余各维切分。</translation>
        </message>
        <message id="The header announces more than can be read. The file is damaged.">
            <source>The header announces more than can be read. The file is damaged.</source>
            <translation>文件头声明的内容超过可读取的量。文件已损坏。</translation>
        </message>
        <message id="The header says {1} bits a value, where its type {2} has {3}. The file is damaged.">
            <source>The header says {1} bits a value, where its type {2} has {3}. The file is damaged.</source>
            <translation>文件头称每个值有 {1} 位，而其类型 {2} 有 {3} 位。文件已损坏。</translation>
        </message>
        <message id="Values of the type {1} ({2}) are not read. Convert the volume to float32.">
            <source>Values of the type {1} ({2}) are not read. Convert the volume to float32.</source>
            <translation>不能读取类型 {1}（{2}）的值。请把体数据转换为 float32。</translation>
        </message>
        <message id="The header {1} is missing. Put it beside the image.">
            <source>The header {1} is missing. Put it beside the image.</source>
            <translation>缺少头文件 {1}。请把它放在图像旁边。</translation>
        </message>
        <message id="This is the header of an Analyze 7.5 volume; its image {1} is missing. Put it beside.">
            <source>This is the header of an Analyze 7.5 volume; its image {1} is missing. Put it beside.</source>
            <translation>这是 Analyze 7.5 体数据的头文件；缺少其图像 {1}。请把图像放在旁边。</translation>
        </message>
        <message id="This is the header of a NIfTI pair; its image {1} is missing. Put it beside.">
            <source>This is the header of a NIfTI pair; its image {1} is missing. Put it beside.</source>
            <translation>这是 NIfTI 文件对的头文件；缺少其图像 {1}。请把图像放在旁边。</translation>
        </message>
        <message id="The header says that the voxels begin at byte {1}, which is not possible. The file is damaged.">
            <source>The header says that the voxels begin at byte {1}, which is not possible. The file is damaged.</source>
            <translation>文件头称体素从第 {1} 字节开始，这不可能。文件已损坏。</translation>
        </message>
        <message id="The volume gives images of {1} where {2} are needed. Resample it to the same grid.">
            <source>The volume gives images of {1} where {2} are needed. Resample it to the same grid.</source>
            <translation>这个体数据给出 {1} 的图像，而需要 {2}。请把它重采样到同一网格。</translation>
        </message>
        <message id="The volumes need more than 2 GiB of memory. Choose fewer files, or resample them.">
            <source>The volumes need more than 2 GiB of memory. Choose fewer files, or resample them.</source>
            <translation>这些体数据需要超过 2 GiB 内存。请选择较少的文件，或对它们重采样。</translation>
        </message>
        <message id="Voxels that are no finite numbers: {1} of {2} in volume {3}. They are missing.">
            <source>Voxels that are no finite numbers: {1} of {2} in volume {3}. They are missing.</source>
            <translation>第 {3} 个体数据中有不是有限数的体素：{2} 个中有 {1} 个。它们视为缺失。</translation>
        </message>
        <message id="The file does not say how it lies in space; its axes are given as stored.">
            <source>The file does not say how it lies in space; its axes are given as stored.</source>
            <translation>文件没有说明其空间方位；各轴按存储方式给出。</translation>
        </message>
        <message id="Slices; the file's scale is applied.">
            <source>Slices; the file's scale is applied.</source>
            <translation>切片；已应用文件的缩放。</translation>
        </message>
        <message id="Volumes as channels, z, y, x; the file's scale is applied.">
            <source>Volumes as channels, z, y, x; the file's scale is applied.</source>
            <translation>体数据，维度为通道、z、y、x；已应用文件的缩放。</translation>
        </message>
        <message id="Rows of one scan are no independent samples.">
            <source>Rows of one scan are no independent samples.</source>
            <translation>同一次扫描的各行不是独立样本。</translation>
        </message>
        <message id="Which one of the file, from 1.">
            <source>Which one of the file, from 1.</source>
            <translation>文件中的第几个，从 1 数起。</translation>
        </message>
        <message id="From the first volume.">
            <source>From the first volume.</source>
            <translation>从第一个体数据算起。</translation>
        </message>
        <message id="Which one of the volume, from 1.">
            <source>Which one of the volume, from 1.</source>
            <translation>体数据中的第几个，从 1 数起。</translation>
        </message>
        <message id="From one voxel to the next.">
            <source>From one voxel to the next.</source>
            <translation>相邻体素之间的距离。</translation>
        </message>
        <message id="Where x, y and z lead to: right or left, anterior or posterior, superior or inferior.">
            <source>Where x, y and z lead to: right or left, anterior or posterior, superior or inferior.</source>
            <translation>x、y 和 z 指向何方：右或左、前或后、上或下。</translation>
        </message>
        <message id="From the file's voxels (counted from 0) to mm: three rows of a matrix.">
            <source>From the file's voxels (counted from 0) to mm: three rows of a matrix.</source>
            <translation>从文件的体素（从 0 数起）到 mm：矩阵的三行。</translation>
        </message>
        <message id="Reading the volumes">
            <source>Reading the volumes</source>
            <translation>正在读取体数据</translation>
        </message>
        <message id="The volumes lie in space in {1} ways, so left and right may be mixed. Set orientation to RAS to turn them alike.">
            <source>The volumes lie in space in {1} ways, so left and right may be mixed. Set orientation to RAS to turn them alike.</source>
            <translation>这些体数据有 {1} 种空间方位，因此左右可能混淆。请把 orientation 设为 RAS，使它们转为同一方位。</translation>
        </message>
        <message id="There is no NIfTI volume here. Choose a .nii or .nii.gz file, or a folder of them.">
            <source>There is no NIfTI volume here. Choose a .nii or .nii.gz file, or a folder of them.</source>
            <translation>这里没有 NIfTI 体数据。请选择 .nii 或 .nii.gz 文件，或含有它们的文件夹。</translation>
        </message>
        <message id="Volumes of brain imaging (NIfTI)">
            <source>Volumes of brain imaging (NIfTI)</source>
            <translation>脑成像体数据（NIfTI）</translation>
        </message>
        <message id="NIfTI-1, NIfTI-2 and Analyze 7.5, packed or not, one file, several, or a folder. A row is a volume (each time of a series) or a slice through it; the scale of the file is applied, spacing and position are kept.">
            <source>NIfTI-1, NIfTI-2 and Analyze 7.5, packed or not, one file, several, or a folder. A row is a volume (each time of a series) or a slice through it; the scale of the file is applied, spacing and position are kept.</source>
            <translation>NIfTI-1、NIfTI-2 和 Analyze 7.5，压缩或未压缩，一个文件、多个文件或一个文件夹。一行是一个体数据（时间序列的每个时刻），或它的一个切片；应用文件的缩放，保留间距和位置。</translation>
        </message>
        <message id="A row is">
            <source>A row is</source>
            <translation>一行是</translation>
        </message>
        <message id="A whole volume, for networks of three dimensions, or each slice of it as a picture.">
            <source>A whole volume, for networks of three dimensions, or each slice of it as a picture.</source>
            <translation>整个体数据，用于三维网络；或把它的每个切片作为图片。</translation>
        </message>
        <message id="Plane of the slices">
            <source>Plane of the slices</source>
            <translation>切片的平面</translation>
        </message>
        <message id="By how the file says that it lies in space, else across z, y, or x.">
            <source>By how the file says that it lies in space, else across z, y, or x.</source>
            <translation>按文件所说明的空间方位，否则垂直于 z、y 或 x。</translation>
        </message>
        <message id="Orientation">
            <source>Orientation</source>
            <translation>方位</translation>
        </message>
        <message id="RAS turns every volume so that x leads to the right, y to the front, and z up.">
            <source>RAS turns every volume so that x leads to the right, y to the front, and z up.</source>
            <translation>RAS 转动每个体数据，使 x 指向右、y 指向前、z 指向上。</translation>
        </message>
        <message id="No volume is named. Choose one.">
            <source>No volume is named. Choose one.</source>
            <translation>没有指定体数据。请选择一个。</translation>
        </message>
        <message id="The file ends early: {1} bytes of voxels are expected, {2} are there. Get it anew.">
            <source>The file ends early: {1} bytes of voxels are expected, {2} are there. Get it anew.</source>
            <translation>文件提前结束：应有 {1} 字节的体素，实际有 {2} 字节。请重新获取文件。</translation>
        </message>
        <message id="The volume has {1} MiB of voxels, more than is read at once. Cut it into smaller ones.">
            <source>The volume has {1} MiB of voxels, more than is read at once. Cut it into smaller ones.</source>
            <translation>体数据的体素有 {1} MiB，超过一次可读取的量。请把它切成较小的部分。</translation>
        </message>
        <message id="{1} rows of {2} samples would be more than {3} numbers. Ask for fewer.">
            <source>{1} rows of {2} samples would be more than {3} numbers. Ask for fewer.</source>
            <translation>{1} 行、每行 {2} 个采样点将超过 {3} 个数。请减少数量。</translation>
        </message>
        <message id="One lead over time, baseline near 0.">
            <source>One lead over time, baseline near 0.</source>
            <translation>一个导联随时间的变化，基线接近 0。</translation>
        </message>
        <message id="The rhythm that was simulated.">
            <source>The rhythm that was simulated.</source>
            <translation>所模拟的心律。</translation>
        </message>
        <message id="Beats a minute on average, as they were drawn.">
            <source>Beats a minute on average, as they were drawn.</source>
            <translation>平均每分钟心搏数，按抽取值。</translation>
        </message>
        <message id="ECG of three rhythms">
            <source>ECG of three rhythms</source>
            <translation>三种心律的心电图</translation>
        </message>
        <message id="Some seconds of one lead: a normal rhythm, atrial fibrillation (irregular, without P waves), or a normal rhythm with premature beats of a ventricle. Something to begin with for networks on signals; it teaches nothing about patients.">
            <source>Some seconds of one lead: a normal rhythm, atrial fibrillation (irregular, without P waves), or a normal rhythm with premature beats of a ventricle. Something to begin with for networks on signals; it teaches nothing about patients.</source>
            <translation>一个导联的若干秒：正常心律、心房颤动（不规则、无 P 波），或带有室性早搏的正常心律。信号网络的入门数据；它不说明任何患者的情况。</translation>
        </message>
        <message id="Each beat is a sum of bell curves for P, Q, R, S and T: the places, slopes and widths of McSharry, Clifford, Tarassenko and Smith 2003 (IEEE Trans. Biomed. Eng. 50, 289), with times by the root of the interval. 55 to 100 beats a minute; the interval varies by 3 % with breathing and 1.5 % by chance, in fibrillation by 22 %. Premature beats come after 0.6 of the interval, are wide, have no P and a pause behind. A slow wave of the baseline and normal noise are added.">
            <source>Each beat is a sum of bell curves for P, Q, R, S and T: the places, slopes and widths of McSharry, Clifford, Tarassenko and Smith 2003 (IEEE Trans. Biomed. Eng. 50, 289), with times by the root of the interval. 55 to 100 beats a minute; the interval varies by 3 % with breathing and 1.5 % by chance, in fibrillation by 22 %. Premature beats come after 0.6 of the interval, are wide, have no P and a pause behind. A slow wave of the baseline and normal noise are added.</source>
            <translation>每次心搏是 P、Q、R、S、T 各钟形曲线之和：位置、斜率和宽度取自 McSharry、Clifford、Tarassenko 和 Smith 2003 (IEEE Trans. Biomed. Eng. 50, 289)，时间按间期的平方根缩放。每分钟 55 至 100 次心搏；间期随呼吸变化 3 %，随机变化 1.5 %，颤动时为 22 %。早搏在 0.6 个间期后到来，波形宽、无 P 波，其后有代偿间歇。另加缓慢的基线波动和正态噪声。</translation>
        </message>
        <message id="How long a row is.">
            <source>How long a row is.</source>
            <translation>一行的时长。</translation>
        </message>
        <message id="Sampling rate">
            <source>Sampling rate</source>
            <translation>采样率</translation>
        </message>
        <message id="Samples in a second.">
            <source>Samples in a second.</source>
            <translation>每秒采样数。</translation>
        </message>
        <message id="Standard deviation of the normal noise on each sample.">
            <source>Standard deviation of the normal noise on each sample.</source>
            <translation>每个采样点上正态噪声的标准差。</translation>
        </message>
        <message id="Baseline wander">
            <source>Baseline wander</source>
            <translation>基线漂移</translation>
        </message>
        <message id="How far breathing and electrodes move the baseline at most.">
            <source>How far breathing and electrodes move the baseline at most.</source>
            <translation>呼吸和电极使基线移动的最大幅度。</translation>
        </message>
        <message id="Medical table">
            <source>Medical table</source>
            <translation>医学表格</translation>
        </message>
        <message id="CSV and TSV tables of patients. Known sets (Wisconsin breast cancer, Cleveland heart disease, Parkinson's voice) get their columns, units and classes; a patient column keeps each patient on one side of the split.">
            <source>CSV and TSV tables of patients. Known sets (Wisconsin breast cancer, Cleveland heart disease, Parkinson's voice) get their columns, units and classes; a patient column keeps each patient on one side of the split.</source>
            <translation>患者的 CSV 和 TSV 表格。已知的数据集（威斯康星乳腺癌、克利夫兰心脏病、帕金森语音）会得到其列名、单位和类别；患者列使每位患者只留在划分的一边。</translation>
        </message>
        <message id="Heart disease, Cleveland">
            <source>Heart disease, Cleveland</source>
            <translation>心脏病，克利夫兰</translation>
        </message>
        <message id="Detrano and others 1989, UCI Machine Learning Repository, CC BY 4.0. Patients sent for angiography at one clinic; not a sample of the population.">
            <source>Detrano and others 1989, UCI Machine Learning Repository, CC BY 4.0. Patients sent for angiography at one clinic; not a sample of the population.</source>
            <translation>Detrano 等 1989，UCI 机器学习库，CC BY 4.0。一家诊所中送做血管造影的患者；不是人群样本。</translation>
        </message>
        <message id="Age at examination.">
            <source>Age at examination.</source>
            <translation>检查时的年龄。</translation>
        </message>
        <message id="1 or male, 0 or female.">
            <source>1 or male, 0 or female.</source>
            <translation>1 或 male 为男，0 或 female 为女。</translation>
        </message>
        <message id="Chest pain: 1 typical angina, 2 atypical angina, 3 not anginal, 4 none.">
            <source>Chest pain: 1 typical angina, 2 atypical angina, 3 not anginal, 4 none.</source>
            <translation>胸痛：1 典型心绞痛，2 非典型心绞痛，3 非心绞痛，4 无。</translation>
        </message>
        <message id="Resting blood pressure on admission.">
            <source>Resting blood pressure on admission.</source>
            <translation>入院时的静息血压。</translation>
        </message>
        <message id="Serum cholesterol.">
            <source>Serum cholesterol.</source>
            <translation>血清胆固醇。</translation>
        </message>
        <message id="Fasting blood sugar over 120 mg/dl: 1 or t is yes.">
            <source>Fasting blood sugar over 120 mg/dl: 1 or t is yes.</source>
            <translation>空腹血糖高于 120 mg/dl：1 或 t 为是。</translation>
        </message>
        <message id="Resting ECG: 0 normal, 1 ST-T abnormality, 2 left ventricular hypertrophy.">
            <source>Resting ECG: 0 normal, 1 ST-T abnormality, 2 left ventricular hypertrophy.</source>
            <translation>静息心电图：0 正常，1 ST-T 异常，2 左心室肥大。</translation>
        </message>
        <message id="Highest heart rate reached in the exercise test.">
            <source>Highest heart rate reached in the exercise test.</source>
            <translation>运动试验中达到的最高心率。</translation>
        </message>
        <message id="Angina brought on by exercise: 1 or yes.">
            <source>Angina brought on by exercise: 1 or yes.</source>
            <translation>运动引发的心绞痛：1 或 yes。</translation>
        </message>
        <message id="ST depression under exercise relative to rest.">
            <source>ST depression under exercise relative to rest.</source>
            <translation>运动时相对于静息的 ST 段压低。</translation>
        </message>
        <message id="Slope of the peak exercise ST segment: 1 up, 2 flat, 3 down.">
            <source>Slope of the peak exercise ST segment: 1 up, 2 flat, 3 down.</source>
            <translation>运动峰值 ST 段的斜率：1 上斜，2 平，3 下斜。</translation>
        </message>
        <message id="Major vessels coloured by fluoroscopy, 0 to 3.">
            <source>Major vessels coloured by fluoroscopy, 0 to 3.</source>
            <translation>透视着色的主要血管数，0 到 3。</translation>
        </message>
        <message id="Thallium scan: 3 normal, 6 fixed defect, 7 reversible defect.">
            <source>Thallium scan: 3 normal, 6 fixed defect, 7 reversible defect.</source>
            <translation>铊扫描：3 正常，6 固定缺损，7 可逆缺损。</translation>
        </message>
        <message id="Angiographic state: 0 or &lt;50 is less than 50 % narrowing; everything else is disease.">
            <source>Angiographic state: 0 or &lt;50 is less than 50 % narrowing; everything else is disease.</source>
            <translation>血管造影状态：0 或 &lt;50 为狭窄小于 50 %；其余为患病。</translation>
        </message>
        <message id="Parkinson's disease from voice">
            <source>Parkinson's disease from voice</source>
            <translation>由语音识别帕金森病</translation>
        </message>
        <message id="Little and others 2009, UCI Machine Learning Repository, CC BY 4.0. Six or seven recordings each of 31 people: rows of one person must not stand on both sides of a split.">
            <source>Little and others 2009, UCI Machine Learning Repository, CC BY 4.0. Six or seven recordings each of 31 people: rows of one person must not stand on both sides of a split.</source>
            <translation>Little 等 2009，UCI 机器学习库，CC BY 4.0。31 人每人六或七段录音：同一人的行不得分处划分的两边。</translation>
        </message>
        <message id="Average vocal fundamental frequency.">
            <source>Average vocal fundamental frequency.</source>
            <translation>平均声带基频。</translation>
        </message>
        <message id="Highest vocal fundamental frequency.">
            <source>Highest vocal fundamental frequency.</source>
            <translation>最高声带基频。</translation>
        </message>
        <message id="Lowest vocal fundamental frequency.">
            <source>Lowest vocal fundamental frequency.</source>
            <translation>最低声带基频。</translation>
        </message>
        <message id="Variation of the period from cycle to cycle.">
            <source>Variation of the period from cycle to cycle.</source>
            <translation>相邻周期之间周期的变化。</translation>
        </message>
        <message id="Relative average perturbation of the period.">
            <source>Relative average perturbation of the period.</source>
            <translation>周期的相对平均扰动。</translation>
        </message>
        <message id="Five-point perturbation quotient of the period.">
            <source>Five-point perturbation quotient of the period.</source>
            <translation>周期的五点扰动商。</translation>
        </message>
        <message id="Average difference of differences between periods.">
            <source>Average difference of differences between periods.</source>
            <translation>周期之差的平均差。</translation>
        </message>
        <message id="Variation of the amplitude from cycle to cycle.">
            <source>Variation of the amplitude from cycle to cycle.</source>
            <translation>相邻周期之间振幅的变化。</translation>
        </message>
        <message id="Three-point amplitude perturbation quotient.">
            <source>Three-point amplitude perturbation quotient.</source>
            <translation>三点振幅扰动商。</translation>
        </message>
        <message id="Five-point amplitude perturbation quotient.">
            <source>Five-point amplitude perturbation quotient.</source>
            <translation>五点振幅扰动商。</translation>
        </message>
        <message id="Eleven-point amplitude perturbation quotient.">
            <source>Eleven-point amplitude perturbation quotient.</source>
            <translation>十一点振幅扰动商。</translation>
        </message>
        <message id="Average difference of differences between amplitudes.">
            <source>Average difference of differences between amplitudes.</source>
            <translation>振幅之差的平均差。</translation>
        </message>
        <message id="Noise to tone ratio.">
            <source>Noise to tone ratio.</source>
            <translation>噪声与音调之比。</translation>
        </message>
        <message id="Harmonics to noise ratio.">
            <source>Harmonics to noise ratio.</source>
            <translation>谐波与噪声之比。</translation>
        </message>
        <message id="1 is Parkinson's disease, 0 is healthy.">
            <source>1 is Parkinson's disease, 0 is healthy.</source>
            <translation>1 为帕金森病，0 为健康。</translation>
        </message>
        <message id="Recurrence period density entropy.">
            <source>Recurrence period density entropy.</source>
            <translation>复现周期密度熵。</translation>
        </message>
        <message id="Exponent of the detrended fluctuation analysis.">
            <source>Exponent of the detrended fluctuation analysis.</source>
            <translation>去趋势波动分析的指数。</translation>
        </message>
        <message id="Non-linear measure of the fundamental frequency's variation.">
            <source>Non-linear measure of the fundamental frequency's variation.</source>
            <translation>基频变化的非线性度量。</translation>
        </message>
        <message id="Correlation dimension.">
            <source>Correlation dimension.</source>
            <translation>关联维数。</translation>
        </message>
        <message id="Pitch period entropy.">
            <source>Pitch period entropy.</source>
            <translation>音高周期熵。</translation>
        </message>
        <message id="Distance from the nucleus' centre to points on its perimeter; the publisher states no unit.">
            <source>Distance from the nucleus' centre to points on its perimeter; the publisher states no unit.</source>
            <translation>从细胞核中心到其轮廓上各点的距离；发布者没有说明单位。</translation>
        </message>
        <message id="Standard deviation of the grey values inside the nucleus.">
            <source>Standard deviation of the grey values inside the nucleus.</source>
            <translation>细胞核内灰度值的标准差。</translation>
        </message>
        <message id="Length of the nucleus' outline; the publisher states no unit.">
            <source>Length of the nucleus' outline; the publisher states no unit.</source>
            <translation>细胞核轮廓的长度；发布者没有说明单位。</translation>
        </message>
        <message id="Area of the nucleus; the publisher states no unit.">
            <source>Area of the nucleus; the publisher states no unit.</source>
            <translation>细胞核的面积；发布者没有说明单位。</translation>
        </message>
        <message id="Local variation of the radius lengths.">
            <source>Local variation of the radius lengths.</source>
            <translation>半径长度的局部变化。</translation>
        </message>
        <message id="Perimeter squared over area, minus 1.">
            <source>Perimeter squared over area, minus 1.</source>
            <translation>周长平方除以面积，再减 1。</translation>
        </message>
        <message id="How deep the concave parts of the outline are.">
            <source>How deep the concave parts of the outline are.</source>
            <translation>轮廓凹陷部分的深度。</translation>
        </message>
        <message id="Number of concave parts of the outline, scaled.">
            <source>Number of concave parts of the outline, scaled.</source>
            <translation>轮廓凹陷部分的数目，经缩放。</translation>
        </message>
        <message id="Difference in length between lines perpendicular to the longest axis.">
            <source>Difference in length between lines perpendicular to the longest axis.</source>
            <translation>垂直于最长轴的各线长度之差。</translation>
        </message>
        <message id="Coastline approximation of the outline, minus 1.">
            <source>Coastline approximation of the outline, minus 1.</source>
            <translation>轮廓的“海岸线近似”，再减 1。</translation>
        </message>
        <message id="Number of the sample.">
            <source>Number of the sample.</source>
            <translation>样本编号。</translation>
        </message>
        <message id="M is malignant, B is benign.">
            <source>M is malignant, B is benign.</source>
            <translation>M 为恶性，B 为良性。</translation>
        </message>
        <message id="Breast cancer Wisconsin (diagnostic)">
            <source>Breast cancer Wisconsin (diagnostic)</source>
            <translation>威斯康星乳腺癌（诊断）</translation>
        </message>
        <message id="Street, Wolberg and Mangasarian 1993, UCI Machine Learning Repository, CC BY 4.0. Nuclei on digitised images of fine-needle aspirates from one hospital.">
            <source>Street, Wolberg and Mangasarian 1993, UCI Machine Learning Repository, CC BY 4.0. Nuclei on digitised images of fine-needle aspirates from one hospital.</source>
            <translation>Street、Wolberg 和 Mangasarian 1993，UCI 机器学习库，CC BY 4.0。一家医院细针穿刺数字化图像上的细胞核。</translation>
        </message>
        <message id="Beats of the record {1} that were found in the lead {2}, without annotations: {3}.">
            <source>Beats of the record {1} that were found in the lead {2}, without annotations: {3}.</source>
            <translation>记录 {1} 没有标注，在导联 {2} 中找到的心搏数：{3}。</translation>
        </message>
        <message id="Beats of the record {1} that were found in the lead {2}: {3}. Of {4} annotated ones {5} are missing (sensitivity {6}), and {7} are nobody's (positive predictivity {8}).">
            <source>Beats of the record {1} that were found in the lead {2}: {3}. Of {4} annotated ones {5} are missing (sensitivity {6}), and {7} are nobody's (positive predictivity {8}).</source>
            <translation>记录 {1} 在导联 {2} 中找到的心搏数：{3}。{4} 个标注的心搏中有 {5} 个未找到（灵敏度 {6}），另有 {7} 个没有对应的标注（阳性预测值 {8}）。</translation>
        </message>
        <message id="'{1}' is no plain file name. Put the files of a record into one folder.">
            <source>'{1}' is no plain file name. Put the files of a record into one folder.</source>
            <translation>“{1}”不是单纯的文件名。请把一条记录的文件放在同一个文件夹中。</translation>
        </message>
        <message id="'{1}' is no sampling frequency. Correct it in the header.">
            <source>'{1}' is no sampling frequency. Correct it in the header.</source>
            <translation>“{1}”不是采样频率。请在头文件中改正。</translation>
        </message>
        <message id="'{1}' is no number of samples. Correct it in the header.">
            <source>'{1}' is no number of samples. Correct it in the header.</source>
            <translation>“{1}”不是样本数。请在头文件中改正。</translation>
        </message>
        <message id="'{1}' does not say how many segments there are.">
            <source>'{1}' does not say how many segments there are.</source>
            <translation>“{1}”没有说明有多少段。</translation>
        </message>
        <message id="This is no header of a WFDB record: '{1}' is not how many signals there are.">
            <source>This is no header of a WFDB record: '{1}' is not how many signals there are.</source>
            <translation>这不是 WFDB 记录的头文件：“{1}”不是信号的个数。</translation>
        </message>
        <message id="'{1}' is no format of a signal. Correct it in the header.">
            <source>'{1}' is no format of a signal. Correct it in the header.</source>
            <translation>“{1}”不是信号的格式。请在头文件中改正。</translation>
        </message>
        <message id="'{1}' is no gain of a signal. Correct it in the header.">
            <source>'{1}' is no gain of a signal. Correct it in the header.</source>
            <translation>“{1}”不是信号的增益。请在头文件中改正。</translation>
        </message>
        <message id="'{1}' is no whole number. Correct the signal's line.">
            <source>'{1}' is no whole number. Correct the signal's line.</source>
            <translation>“{1}”不是整数。请改正该信号的行。</translation>
        </message>
        <message id="'{1}' is no number of samples of the segment {2}.">
            <source>'{1}' is no number of samples of the segment {2}.</source>
            <translation>“{1}”不是段 {2} 的样本数。</translation>
        </message>
        <message id="The header is empty. Choose the .hea file of a record.">
            <source>The header is empty. Choose the .hea file of a record.</source>
            <translation>头文件是空的。请选择记录的 .hea 文件。</translation>
        </message>
        <message id="The header announces {1} segments and lists {2}.">
            <source>The header announces {1} segments and lists {2}.</source>
            <translation>头文件声明有 {1} 段，却列出 {2} 段。</translation>
        </message>
        <message id="The header announces {1} signals and lists {2}.">
            <source>The header announces {1} signals and lists {2}.</source>
            <translation>头文件声明有 {1} 个信号，却列出 {2} 个。</translation>
        </message>
        <message id="The header {1} is missing. Put it beside the file.">
            <source>The header {1} is missing. Put it beside the file.</source>
            <translation>缺少头文件 {1}。请把它放在文件旁边。</translation>
        </message>
        <message id="There is no header of a WFDB record (.hea) in this folder. Choose a folder with records.">
            <source>There is no header of a WFDB record (.hea) in this folder. Choose a folder with records.</source>
            <translation>这个文件夹中没有 WFDB 记录的头文件（.hea）。请选择含有记录的文件夹。</translation>
        </message>
        <message id="The header has no signal with samples: it is the layout of a longer record. Choose the header that lists its segments.">
            <source>The header has no signal with samples: it is the layout of a longer record. Choose the header that lists its segments.</source>
            <translation>头文件中没有含样本的信号：它是一条较长记录的布局。请选择列出各段的头文件。</translation>
        </message>
        <message id="The records have no signal in common; they have {1}. Name leads in the options.">
            <source>The records have no signal in common; they have {1}. Name leads in the options.</source>
            <translation>这些记录没有共同的信号；它们有 {1}。请在选项中指定导联。</translation>
        </message>
        <message id="Signals that not all records have are left out: {1}. Name leads in the options to have them.">
            <source>Signals that not all records have are left out: {1}. Name leads in the options to have them.</source>
            <translation>略去了并非所有记录都有的信号：{1}。如需要它们，请在选项中指定导联。</translation>
        </message>
        <message id="There is no record to these annotations.">
            <source>There is no record to these annotations.</source>
            <translation>这些标注没有对应的记录。</translation>
        </message>
        <message id="The file does not hold annotations of the MIT format: their times go backwards or a code is unknown. Name the ending of another file in the option annotator.">
            <source>The file does not hold annotations of the MIT format: their times go backwards or a code is unknown. Name the ending of another file in the option annotator.</source>
            <translation>文件中不是 MIT 格式的标注：时间倒退，或有未知的代码。请在选项 annotator 中指定另一个文件的后缀。</translation>
        </message>
        <message id="The annotations end without their end mark: the file is cut. {1} of them were read.">
            <source>The annotations end without their end mark: the file is cut. {1} of them were read.</source>
            <translation>标注没有以结束标记结尾：文件被截断。已读取其中 {1} 个。</translation>
        </message>
        <message id="There is no annotation file beside the record.">
            <source>There is no annotation file beside the record.</source>
            <translation>记录旁边没有标注文件。</translation>
        </message>
        <message id="Reading the records">
            <source>Reading the records</source>
            <translation>正在读取记录</translation>
        </message>
        <message id="There is nothing in the record that makes a row. Choose other rows in the options.">
            <source>There is nothing in the record that makes a row. Choose other rows in the options.</source>
            <translation>记录中没有可以成为行的内容。请在选项中选择其他的行。</translation>
        </message>
        <message id="ECG and other signals (WFDB)">
            <source>ECG and other signals (WFDB)</source>
            <translation>心电图和其他信号（WFDB）</translation>
        </message>
        <message id="Records of PhysioNet: a header (.hea) with its signal and annotation files beside. A row is an annotated beat, a window of some seconds, or a whole record; a folder or several records make one data set in which each record stays on one side of the split.">
            <source>Records of PhysioNet: a header (.hea) with its signal and annotation files beside. A row is an annotated beat, a window of some seconds, or a whole record; a folder or several records make one data set in which each record stays on one side of the split.</source>
            <translation>PhysioNet 的记录：头文件（.hea），旁边有其信号文件和标注文件。一行是一个有标注的心搏、几秒的窗口或整条记录；一个文件夹或多条记录组成一个数据集，其中每条记录只留在划分的一边。</translation>
        </message>
        <message id="No record is named. Choose one.">
            <source>No record is named. Choose one.</source>
            <translation>没有指定记录。请选择一条。</translation>
        </message>
        <message id="The format {1} of the signal {2} is not read. Convert the record to format 16 with xform.">
            <source>The format {1} of the signal {2} is not read. Convert the record to format 16 with xform.</source>
            <translation>不能读取信号 {2} 的格式 {1}。请用 xform 把记录转换为格式 16。</translation>
        </message>
        <message id="The signals of the file {1} are of two formats, {2} and {3}, where one file has one.">
            <source>The signals of the file {1} are of two formats, {2} and {3}, where one file has one.</source>
            <translation>文件 {1} 的信号有两种格式 {2} 和 {3}，而一个文件只能有一种。</translation>
        </message>
        <message id="The signals of the file {1} do not stand one behind the other. Order the lines of the header by file.">
            <source>The signals of the file {1} do not stand one behind the other. Order the lines of the header by file.</source>
            <translation>文件 {1} 的信号没有相继排列。请把头文件中的各行按文件排序。</translation>
        </message>
        <message id="The signal file {1} is missing. Put it beside the header of its record.">
            <source>The signal file {1} is missing. Put it beside the header of its record.</source>
            <translation>缺少信号文件 {1}。请把它放在其记录的头文件旁边。</translation>
        </message>
        <message id="The record has no signal. Choose one with a signal file.">
            <source>The record has no signal. Choose one with a signal file.</source>
            <translation>记录没有信号。请选择有信号文件的记录。</translation>
        </message>
        <message id="The file ends early: the header announces {1} samples of each signal, {2} are there.">
            <source>The file ends early: the header announces {1} samples of each signal, {2} are there.</source>
            <translation>文件提前结束：头文件声明每个信号有 {1} 个样本，实际有 {2} 个。</translation>
        </message>
        <message id="There is not one sample of each signal in the file. Choose a record with data.">
            <source>There is not one sample of each signal in the file. Choose a record with data.</source>
            <translation>文件中的样本不足每个信号一个。请选择含有数据的记录。</translation>
        </message>
        <message id="The record would need more than 2 GiB of memory. Set sampling to frames, or cut it.">
            <source>The record would need more than 2 GiB of memory. Set sampling to frames, or cut it.</source>
            <translation>这条记录需要超过 2 GiB 内存。请把 sampling 设为 frames，或切分记录。</translation>
        </message>
        <message id="The first value of the signal {1} is {2}, where the header says {3}.">
            <source>The first value of the signal {1} is {2}, where the header says {3}.</source>
            <translation>信号 {1} 的第一个值是 {2}，而头文件中写的是 {3}。</translation>
        </message>
        <message id="The checksum of the signal {1} is {2}, where the header says {3}: the file was changed or is damaged.">
            <source>The checksum of the signal {1} is {2}, where the header says {3}: the file was changed or is damaged.</source>
            <translation>信号 {1} 的校验和是 {2}，而头文件中写的是 {3}：文件被改动过或已损坏。</translation>
        </message>
        <message id="The signal {1} has {2} samples a frame; their mean is given. Set sampling to highest to have each.">
            <source>The signal {1} has {2} samples a frame; their mean is given. Set sampling to highest to have each.</source>
            <translation>信号 {1} 每帧有 {2} 个样本；给出的是它们的均值。如需要每个样本，请把 sampling 设为 highest。</translation>
        </message>
        <message id="The segment is built in another way than the others and was left out.">
            <source>The segment is built in another way than the others and was left out.</source>
            <translation>该段的结构与其他段不同，已略去。</translation>
        </message>
        <message id="Of {1} segments {2} are not here ({3}); {4} were read.">
            <source>Of {1} segments {2} are not here ({3}); {4} were read.</source>
            <translation>{1} 段中有 {2} 段不在这里（{3}）；已读取 {4} 段。</translation>
        </message>
        <message id="None of the {1} segments of the record is here. Put their files beside its header.">
            <source>None of the {1} segments of the record is here. Put their files beside its header.</source>
            <translation>记录的 {1} 段都不在这里。请把它们的文件放在其头文件旁边。</translation>
        </message>
        <message id="The unit of the signal {1} changes from {2} to {3} within the record.">
            <source>The unit of the signal {1} changes from {2} to {3} within the record.</source>
            <translation>信号 {1} 的单位在记录中由 {2} 变为 {3}。</translation>
        </message>
        <message id="The signal {1} is in {2}, where that of the other records is in {3}. Read them apart.">
            <source>The signal {1} is in {2}, where that of the other records is in {3}. Read them apart.</source>
            <translation>信号 {1} 的单位是 {2}，而其他记录中是 {3}。请分开读取。</translation>
        </message>
        <message id="The rows need more than 2 GiB of memory. Take fewer leads, a lower rate, less overlap, or fewer records.">
            <source>The rows need more than 2 GiB of memory. Take fewer leads, a lower rate, less overlap, or fewer records.</source>
            <translation>这些行需要超过 2 GiB 内存。请减少导联、降低采样率、减少重叠或减少记录。</translation>
        </message>
        <message id="The window of the beat at {1} s of the record {2} is not wholly within what was recorded.">
            <source>The window of the beat at {1} s of the record {2} is not wholly within what was recorded.</source>
            <translation>记录 {2} 中 {1} s 处心搏的窗口没有完全落在已记录的范围内。</translation>
        </message>
        <message id="In the window at {1} s of the record {2} no sample was taken.">
            <source>In the window at {1} s of the record {2} no sample was taken.</source>
            <translation>记录 {2} 中 {1} s 处的窗口内没有采到样本。</translation>
        </message>
        <message id="The record {1} has no whole window of {2} s. Set a shorter one.">
            <source>The record {1} has no whole window of {2} s. Set a shorter one.</source>
            <translation>记录 {1} 中没有 {2} s 的完整窗口。请设置较短的窗口。</translation>
        </message>
        <message id="The record {1} consists of {2} pieces with gaps between. Choose windows as rows.">
            <source>The record {1} consists of {2} pieces with gaps between. Choose windows as rows.</source>
            <translation>记录 {1} 由 {2} 段组成，其间有空缺。请选择以窗口为行。</translation>
        </message>
        <message id="The record {1} has {2} samples, fewer than the {3} of the others.">
            <source>The record {1} has {2} samples, fewer than the {3} of the others.</source>
            <translation>记录 {1} 有 {2} 个样本，少于其他记录的 {3} 个。</translation>
        </message>
        <message id="Of the {1} samples of the record {2} the first {3} are given, as many as the first record has.">
            <source>Of the {1} samples of the record {2} the first {3} are given, as many as the first record has.</source>
            <translation>记录 {2} 有 {1} 个样本，只给出前 {3} 个，与第一条记录一样多。</translation>
        </message>
        <message id="At {1} Hz a row would have no sample. Set a longer window.">
            <source>At {1} Hz a row would have no sample. Set a longer window.</source>
            <translation>在 {1} Hz 下一行没有样本。请设置较长的窗口。</translation>
        </message>
        <message id="In the record {1} there is no beat. Choose windows as rows.">
            <source>In the record {1} there is no beat. Choose windows as rows.</source>
            <translation>记录 {1} 中没有心搏。请选择以窗口为行。</translation>
        </message>
        <message id="Rows of the record {1} in which samples are missing: {2}. They are kept, with gaps.">
            <source>Rows of the record {1} in which samples are missing: {2}. They are kept, with gaps.</source>
            <translation>记录 {1} 中缺少样本的行：{2}。这些行予以保留，带有空缺。</translation>
        </message>
        <message id="There is no mark in the file.">
            <source>There is no mark in the file.</source>
            <translation>文件中没有标记。</translation>
        </message>
        <message id="The class of the beat after ANSI/AAMI EC57.">
            <source>The class of the beat after ANSI/AAMI EC57.</source>
            <translation>按 ANSI/AAMI EC57 的心搏类别。</translation>
        </message>
        <message id="The symbol of the annotation.">
            <source>The symbol of the annotation.</source>
            <translation>标注的符号。</translation>
        </message>
        <message id="The rhythm in the middle of the window.">
            <source>The rhythm in the middle of the window.</source>
            <translation>窗口正中处的心律。</translation>
        </message>
        <message id="What the comments of the record's header say.">
            <source>What the comments of the record's header say.</source>
            <translation>记录头文件中的注释内容。</translation>
        </message>
        <message id="Samples from the record's begin.">
            <source>Samples from the record's begin.</source>
            <translation>从记录开头算起的样本数。</translation>
        </message>
        <message id="Of the whole record.">
            <source>Of the whole record.</source>
            <translation>取自整条记录。</translation>
        </message>
        <message id="From the record's begin.">
            <source>From the record's begin.</source>
            <translation>从记录开头算起。</translation>
        </message>
        <message id="From the beat before.">
            <source>From the beat before.</source>
            <translation>从前一个心搏算起。</translation>
        </message>
        <message id="To the next beat.">
            <source>To the next beat.</source>
            <translation>到下一个心搏为止。</translation>
        </message>
        <message id="Rows of one record are no independent samples.">
            <source>Rows of one record are no independent samples.</source>
            <translation>同一条记录的各行不是独立样本。</translation>
        </message>
        <message id="A beat, a window of some seconds, a whole record, or a mark without its signal. auto: beats where they are annotated, else windows, or records where these are shorter.">
            <source>A beat, a window of some seconds, a whole record, or a mark without its signal. auto: beats where they are annotated, else windows, or records where these are shorter.</source>
            <translation>一个心搏、几秒的窗口、整条记录，或不带信号的标记。auto：有心搏标注时用心搏，否则用窗口；记录比窗口短时用记录。</translation>
        </message>
        <message id="Beats">
            <source>Beats</source>
            <translation>心搏来源</translation>
        </message>
        <message id="Where a row is a beat: the annotated ones, or those that are found in the first lead, as in a record without annotations.">
            <source>Where a row is a beat: the annotated ones, or those that are found in the first lead, as in a record without annotations.</source>
            <translation>当一行是一次心搏时：用标注的心搏，或用在第一个导联中找到的心搏；没有标注的记录总是用后者。</translation>
        </message>
        <message id="Class of a beat">
            <source>Class of a beat</source>
            <translation>心搏的类别</translation>
        </message>
        <message id="The five classes of ANSI/AAMI EC57 (N, S, V, F, Q), or the symbol of the annotation.">
            <source>The five classes of ANSI/AAMI EC57 (N, S, V, F, Q), or the symbol of the annotation.</source>
            <translation>ANSI/AAMI EC57 的五个类别（N、S、V、F、Q），或标注的符号。</translation>
        </message>
        <message id="Before the beat">
            <source>Before the beat</source>
            <translation>心搏之前</translation>
        </message>
        <message id="Where the window of a beat begins. Long enough to show the beat before, it tells a premature one.">
            <source>Where the window of a beat begins. Long enough to show the beat before, it tells a premature one.</source>
            <translation>心搏窗口开始的位置。足够长以显示前一次心搏时，可以识别早搏。</translation>
        </message>
        <message id="After the beat">
            <source>After the beat</source>
            <translation>心搏之后</translation>
        </message>
        <message id="Where the window of a beat ends.">
            <source>Where the window of a beat ends.</source>
            <translation>心搏窗口的终点。</translation>
        </message>
        <message id="Length of a window">
            <source>Length of a window</source>
            <translation>窗口长度</translation>
        </message>
        <message id="For rows that are windows.">
            <source>For rows that are windows.</source>
            <translation>用于以窗口为行的数据。</translation>
        </message>
        <message id="Overlap of windows">
            <source>Overlap of windows</source>
            <translation>窗口重叠</translation>
        </message>
        <message id="The part of a window that the next one shows again.">
            <source>The part of a window that the next one shows again.</source>
            <translation>一个窗口中由下一个窗口再次显示的部分。</translation>
        </message>
        <message id="Leads">
            <source>Leads</source>
            <translation>导联</translation>
        </message>
        <message id="Names with commas or semicolons between, such as MLII, V5. Empty: those that all records have.">
            <source>Names with commas or semicolons between, such as MLII, V5. Empty: those that all records have.</source>
            <translation>名称以逗号或分号分隔，例如 MLII, V5。留空：所有记录都有的导联。</translation>
        </message>
        <message id="Annotations">
            <source>Annotations</source>
            <translation>标注</translation>
        </message>
        <message id="Ending of the annotation files, such as atr. Empty: the reference beside the record.">
            <source>Ending of the annotation files, such as atr. Empty: the reference beside the record.</source>
            <translation>标注文件的扩展名，例如 atr。留空：记录旁的参考标注。</translation>
        </message>
        <message id="Label of a record">
            <source>Label of a record</source>
            <translation>记录的标签</translation>
        </message>
        <message id="The word before the colon in the comments of a header, such as Dx. Empty: the usual ones.">
            <source>The word before the colon in the comments of a header, such as Dx. Empty: the usual ones.</source>
            <translation>头文件注释中冒号前的词，例如 Dx。留空：通常的那些。</translation>
        </message>
        <message id="All records are brought to it. 0: that of the first record.">
            <source>All records are brought to it. 0: that of the first record.</source>
            <translation>所有记录都转换到这一采样率。0：采用第一条记录的采样率。</translation>
        </message>
        <message id="Signals of several rates">
            <source>Signals of several rates</source>
            <translation>多种采样率的信号</translation>
        </message>
        <message id="Where signals of one record differ in rate: the slowest, others by their means, or the highest, slower ones repeated.">
            <source>Where signals of one record differ in rate: the slowest, others by their means, or the highest, slower ones repeated.</source>
            <translation>同一记录中各信号采样率不同时：取最低者，其余信号取平均；或取最高者，较慢的信号重复取值。</translation>
        </message>
        <message id="Order of the axes">
            <source>Order of the axes</source>
            <translation>轴的顺序</translation>
        </message>
        <message id="Time first is what conv1d, lstm and other layers for sequences take.">
            <source>Time first is what conv1d, lstm and other layers for sequences take.</source>
            <translation>时间在前是 conv1d、lstm 和其他序列层所需的顺序。</translation>
        </message>
        <message id="High-pass">
            <source>High-pass</source>
            <translation>高通</translation>
        </message>
        <message id="Takes the wandering baseline out: 0.5 is usual. 0: nothing is taken out.">
            <source>Takes the wandering baseline out: 0.5 is usual. 0: nothing is taken out.</source>
            <translation>去除基线漂移：通常为 0.5。0：不去除。</translation>
        </message>
        <message id="Low-pass">
            <source>Low-pass</source>
            <translation>低通</translation>
        </message>
        <message id="Takes noise out: 40 is usual for monitoring. 0: nothing is taken out.">
            <source>Takes noise out: 40 is usual for monitoring. 0: nothing is taken out.</source>
            <translation>去除噪声：监护信号通常为 40。0：不去除。</translation>
        </message>
        <message id="atom {1} ({2})">
            <source>atom {1} ({2})</source>
            <translation>原子 {1}（{2}）</translation>
        </message>
        <message id="bond {1}">
            <source>bond {1}</source>
            <translation>键 {1}</translation>
        </message>
        <message id="{1} bit {2} ({3})">
            <source>{1} bit {2} ({3})</source>
            <translation>{1} 第 {2} 位（{3}）</translation>
        </message>
        <message id="{1} bit {2} ({3}, and in {4} more places)">
            <source>{1} bit {2} ({3}, and in {4} more places)</source>
            <translation>{1} 第 {2} 位（{3}，另有 {4} 处）</translation>
        </message>
        <message id="Comparing {1} molecules">
            <source>Comparing {1} molecules</source>
            <translation>正在比较 {1} 个分子</translation>
        </message>
        <message id="Average mass of the molecule.">
            <source>Average mass of the molecule.</source>
            <translation>分子的平均质量。</translation>
        </message>
        <message id="Average mass without the hydrogens.">
            <source>Average mass without the hydrogens.</source>
            <translation>不计氢的平均质量。</translation>
        </message>
        <message id="Mass of the commonest isotopes.">
            <source>Mass of the commonest isotopes.</source>
            <translation>由最常见同位素组成的质量。</translation>
        </message>
        <message id="Atoms that are no hydrogen.">
            <source>Atoms that are no hydrogen.</source>
            <translation>非氢原子。</translation>
        </message>
        <message id="Octanol to water, logarithm. Wildman, Crippen 1999.">
            <source>Octanol to water, logarithm. Wildman, Crippen 1999.</source>
            <translation>辛醇/水分配系数的对数。Wildman, Crippen 1999。</translation>
        </message>
        <message id="Molar refractivity. Wildman, Crippen 1999.">
            <source>Molar refractivity. Wildman, Crippen 1999.</source>
            <translation>摩尔折射率。Wildman, Crippen 1999。</translation>
        </message>
        <message id="Polar surface. Ertl, Rohde, Selzer 2000.">
            <source>Polar surface. Ertl, Rohde, Selzer 2000.</source>
            <translation>极性表面积。Ertl, Rohde, Selzer 2000。</translation>
        </message>
        <message id="Surface that can be reached. Labute 2000.">
            <source>Surface that can be reached. Labute 2000.</source>
            <translation>可及表面积。Labute 2000。</translation>
        </message>
        <message id="Atoms that take a hydrogen bond.">
            <source>Atoms that take a hydrogen bond.</source>
            <translation>氢键受体原子。</translation>
        </message>
        <message id="Atoms that give a hydrogen bond.">
            <source>Atoms that give a hydrogen bond.</source>
            <translation>氢键供体原子。</translation>
        </message>
        <message id="Atoms that are neither carbon nor hydrogen.">
            <source>Atoms that are neither carbon nor hydrogen.</source>
            <translation>既非碳也非氢的原子。</translation>
        </message>
        <message id="Bonds about which the molecule turns.">
            <source>Bonds about which the molecule turns.</source>
            <translation>可旋转键。</translation>
        </message>
        <message id="Hydrogens at nitrogen and oxygen.">
            <source>Hydrogens at nitrogen and oxygen.</source>
            <translation>氮和氧上的氢。</translation>
        </message>
        <message id="Nitrogens and oxygens.">
            <source>Nitrogens and oxygens.</source>
            <translation>氮和氧。</translation>
        </message>
        <message id="Share of the carbons with four neighbours.">
            <source>Share of the carbons with four neighbours.</source>
            <translation>有四个相邻原子的碳所占的比例。</translation>
        </message>
        <message id="Gasteiger's partial charge, the largest of an atom.">
            <source>Gasteiger's partial charge, the largest of an atom.</source>
            <translation>Gasteiger 部分电荷，各原子中的最大值。</translation>
        </message>
        <message id="Gasteiger's partial charge, the smallest of an atom.">
            <source>Gasteiger's partial charge, the smallest of an atom.</source>
            <translation>Gasteiger 部分电荷，各原子中的最小值。</translation>
        </message>
        <message id="Different surroundings of atoms for each heavy atom.">
            <source>Different surroundings of atoms for each heavy atom.</source>
            <translation>每个重原子对应的不同原子环境数。</translation>
        </message>
        <message id="How branched the molecule is. Balaban 1982.">
            <source>How branched the molecule is. Balaban 1982.</source>
            <translation>分子的支化程度。Balaban 1982。</translation>
        </message>
        <message id="Surface of atoms whose partial charge lies in a range.">
            <source>Surface of atoms whose partial charge lies in a range.</source>
            <translation>部分电荷在某一区间内的原子的表面积。</translation>
        </message>
        <message id="Surface of atoms whose refractivity lies in a range.">
            <source>Surface of atoms whose refractivity lies in a range.</source>
            <translation>折射率在某一区间内的原子的表面积。</translation>
        </message>
        <message id="Surface of atoms whose share in logP lies in a range.">
            <source>Surface of atoms whose share in logP lies in a range.</source>
            <translation>对 logP 的贡献在某一区间内的原子的表面积。</translation>
        </message>
        <message id="Surface of atoms whose electrotopological state lies in a range.">
            <source>Surface of atoms whose electrotopological state lies in a range.</source>
            <translation>电拓扑状态在某一区间内的原子的表面积。</translation>
        </message>
        <message id="Electrotopological states of atoms whose surface lies in a range.">
            <source>Electrotopological states of atoms whose surface lies in a range.</source>
            <translation>表面积在某一区间内的原子的电拓扑状态。</translation>
        </message>
        <message id="RDKit cannot draw this row: {1}. Look at its table instead.">
            <source>RDKit cannot draw this row: {1}. Look at its table instead.</source>
            <translation>RDKit 无法绘制这一行：{1}。请改看它的表格。</translation>
        </message>
        <message id="The structural formula of {1}.">
            <source>The structural formula of {1}.</source>
            <translation>{1} 的结构式。</translation>
        </message>
        <message id="The structural formula of {1}: {2}.">
            <source>The structural formula of {1}: {2}.</source>
            <translation>{1} 的结构式：{2}。</translation>
        </message>
        <message id="The structural formula of {1} with {2} of its atoms marked: what was looked for stands in {3} places.">
            <source>The structural formula of {1} with {2} of its atoms marked: what was looked for stands in {3} places.</source>
            <translation>{1} 的结构式，其中标出了 {2} 个原子：所找的结构出现在 {3} 处。</translation>
        </message>
        <message id="A reaction that makes {1} products of {2} reactants.">
            <source>A reaction that makes {1} products of {2} reactants.</source>
            <translation>由 {2} 种反应物生成 {1} 种产物的反应。</translation>
        </message>
        <message id="There is no SMILES in this row. Fill it in.">
            <source>There is no SMILES in this row. Fill it in.</source>
            <translation>这一行没有 SMILES。请填上。</translation>
        </message>
        <message id="The SMILES has {1} characters; {2} are allowed. Raise the limit in the reader's options if it is meant.">
            <source>The SMILES has {1} characters; {2} are allowed. Raise the limit in the reader's options if it is meant.</source>
            <translation>该 SMILES 有 {1} 个字符；最多允许 {2} 个。如果确实如此，请在读取器的选项中调高上限。</translation>
        </message>
        <message id="'{1}' has a blank at letter {2}, which no SMILES has. Take it away.">
            <source>'{1}' has a blank at letter {2}, which no SMILES has. Take it away.</source>
            <translation>“{1}”的第 {2} 个字符是空格，SMILES 中不应有空格。请去掉它。</translation>
        </message>
        <message id="Letter {2} of '{1}' is none of a SMILES, which is written in plain ASCII. Correct it.">
            <source>Letter {2} of '{1}' is none of a SMILES, which is written in plain ASCII. Correct it.</source>
            <translation>“{1}”的第 {2} 个字符不属于 SMILES，SMILES 只用纯 ASCII 书写。请改正它。</translation>
        </message>
        <message id="'{1}' is no possible molecule: {2}. Correct it.">
            <source>'{1}' is no possible molecule: {2}. Correct it.</source>
            <translation>“{1}”不是可能存在的分子：{2}。请改正它。</translation>
        </message>
        <message id="'{1}' is no SMILES: at letter {2}, {3}. Correct it.">
            <source>'{1}' is no SMILES: at letter {2}, {3}. Correct it.</source>
            <translation>“{1}”不是 SMILES：第 {2} 个字符处，{3}。请改正它。</translation>
        </message>
        <message id="'{1}' is no SMILES: {2}. Correct it.">
            <source>'{1}' is no SMILES: {2}. Correct it.</source>
            <translation>“{1}”不是 SMILES：{2}。请改正它。</translation>
        </message>
        <message id="'{1}' holds no atom. Correct it.">
            <source>'{1}' holds no atom. Correct it.</source>
            <translation>“{1}”不含原子。请改正它。</translation>
        </message>
        <message id="This record holds no molecule. Correct it.">
            <source>This record holds no molecule. Correct it.</source>
            <translation>这条记录不含分子。请改正它。</translation>
        </message>
        <message id="This record holds no atom. Correct it.">
            <source>This record holds no atom. Correct it.</source>
            <translation>这条记录不含原子。请改正它。</translation>
        </message>
        <message id="This record is no possible molecule: {1}. Correct it.">
            <source>This record is no possible molecule: {1}. Correct it.</source>
            <translation>这条记录不是可能存在的分子：{1}。请改正它。</translation>
        </message>
        <message id="This record cannot be read: {1}. Correct it.">
            <source>This record cannot be read: {1}. Correct it.</source>
            <translation>这条记录无法读取：{1}。请改正它。</translation>
        </message>
        <message id="A fingerprint: 1 where the molecule has what the bit stands for.">
            <source>A fingerprint: 1 where the molecule has what the bit stands for.</source>
            <translation>指纹：分子具有该位所代表的特征时为 1。</translation>
        </message>
        <message id="Coulomb matrix with its rows by falling norm, zeros behind the last atom.">
            <source>Coulomb matrix with its rows by falling norm, zeros behind the last atom.</source>
            <translation>库仑矩阵，各行按范数从大到小排列，最后一个原子之后补零。</translation>
        </message>
        <message id="What is known of each atom, zeros behind the last one.">
            <source>What is known of each atom, zeros behind the last one.</source>
            <translation>每个原子的已知信息，最后一个原子之后补零。</translation>
        </message>
        <message id="Each bond twice: from which atom to which, counted from 0, then its kind; zeros behind the last one.">
            <source>Each bond twice: from which atom to which, counted from 0, then its kind; zeros behind the last one.</source>
            <translation>每条键列出两次：从哪个原子到哪个原子（从 0 数起），然后是键的种类；最后一条之后补零。</translation>
        </message>
        <message id="The rings of the molecule and what links them.">
            <source>The rings of the molecule and what links them.</source>
            <translation>分子的环以及连接各环的部分。</translation>
        </message>
        <message id="The molecule in the middle of those that are alike.">
            <source>The molecule in the middle of those that are alike.</source>
            <translation>相似分子中居中的那个分子。</translation>
        </message>
        <message id="The molecule has {1} bonds where the model takes {2} at most. Train the model again with this molecule among its data.">
            <source>The molecule has {1} bonds where the model takes {2} at most. Train the model again with this molecule among its data.</source>
            <translation>该分子有 {1} 条键，而模型最多接受 {2} 条。请把该分子加入数据后重新训练模型。</translation>
        </message>
        <message id="Canonical, as RDKit writes it.">
            <source>Canonical, as RDKit writes it.</source>
            <translation>规范形式，由 RDKit 写出。</translation>
        </message>
        <message id="Between octanol and water, computed from atoms: Wildman, Crippen 1999.">
            <source>Between octanol and water, computed from atoms: Wildman, Crippen 1999.</source>
            <translation>辛醇与水之间，由原子计算：Wildman, Crippen 1999。</translation>
        </message>
        <message id="In water, computed by Delaney's formula of 2004 and not measured.">
            <source>In water, computed by Delaney's formula of 2004 and not measured.</source>
            <translation>在水中，按 Delaney 2004 年的公式计算，而非测量。</translation>
        </message>
        <message id="Small molecules">
            <source>Small molecules</source>
            <translation>小分子</translation>
        </message>
        <message id="Molecules of a small grammar with a computed solubility: something to begin with for networks on graphs, fingerprints and SMILES.">
            <source>Molecules of a small grammar with a computed solubility: something to begin with for networks on graphs, fingerprints and SMILES.</source>
            <translation>由小语法生成的分子及计算的溶解度：图、指纹和 SMILES 网络的入门数据。</translation>
        </message>
        <message id="Frames with groups on them, drawn by a grammar, each molecule once. log_solubility = 0.16 - 0.63 logP - 0.0062 weight + 0.066 rotatable bonds - 0.74 aromatic part of the heavy atoms (Delaney 2004), with logP of Wildman and Crippen 1999, computed by RDKit and not measured; then normal noise.">
            <source>Frames with groups on them, drawn by a grammar, each molecule once. log_solubility = 0.16 - 0.63 logP - 0.0062 weight + 0.066 rotatable bonds - 0.74 aromatic part of the heavy atoms (Delaney 2004), with logP of Wildman and Crippen 1999, computed by RDKit and not measured; then normal noise.</source>
            <translation>由语法生成的带基团的骨架，每个分子一次。log_solubility = 0.16 - 0.63 logP - 0.0062 分子量 + 0.066 可旋转键数 - 0.74 重原子中的芳香比例（Delaney 2004），logP 按 Wildman 和 Crippen 1999，由 RDKit 计算而非测量；再加正态噪声。</translation>
        </message>
        <message id="The grammar makes {1} different molecules at most. Ask for fewer.">
            <source>The grammar makes {1} different molecules at most. Ask for fewer.</source>
            <translation>该语法最多生成 {1} 个不同的分子。请减少数量。</translation>
        </message>
        <message id="A Coulomb matrix needs 3-D coordinates, which these molecules do not have. Take coulomb out of the inputs.">
            <source>A Coulomb matrix needs 3-D coordinates, which these molecules do not have. Take coulomb out of the inputs.</source>
            <translation>库仑矩阵需要三维坐标，而这些分子没有。请从输入中去掉 coulomb。</translation>
        </message>
        <message id="Most groups">
            <source>Most groups</source>
            <translation>基团上限</translation>
        </message>
        <message id="How many groups stand on a frame at most: more make larger molecules.">
            <source>How many groups stand on a frame at most: more make larger molecules.</source>
            <translation>一个骨架上最多有多少基团：越多分子越大。</translation>
        </message>
        <message id="Standard deviation of what is added to the solubility, as an error of measuring would be.">
            <source>Standard deviation of what is added to the solubility, as an error of measuring would be.</source>
            <translation>加到溶解度上的量的标准差，如同测量误差。</translation>
        </message>
        <message id="With these settings there are only about {1} different molecules. Ask for fewer, or allow more groups.">
            <source>With these settings there are only about {1} different molecules. Ask for fewer, or allow more groups.</source>
            <translation>按这些设置大约只有 {1} 个不同的分子。请减少数量，或允许更多基团。</translation>
        </message>
        <message id="Chemistry">
            <source>Chemistry</source>
            <translation>化学</translation>
        </message>
        <message id="Molecules as SMILES, SDF and XYZ, reactions, and what a network learns from them: descriptors, fingerprints, graphs, Coulomb matrices.">
            <source>Molecules as SMILES, SDF and XYZ, reactions, and what a network learns from them: descriptors, fingerprints, graphs, Coulomb matrices.</source>
            <translation>SMILES、SDF 和 XYZ 格式的分子、反应，以及网络从中学习的内容：描述符、指纹、图、库仑矩阵。</translation>
        </message>
        <message id="This record has no 3-D coordinates, which a Coulomb matrix needs. Take coulomb out of the inputs, or give the molecule a shape.">
            <source>This record has no 3-D coordinates, which a Coulomb matrix needs. Take coulomb out of the inputs, or give the molecule a shape.</source>
            <translation>这条记录没有库仑矩阵所需的三维坐标。请从输入中去掉 coulomb，或为分子提供三维构型。</translation>
        </message>
        <message id="Two atoms stand in one place, so there is no Coulomb matrix. Correct the coordinates.">
            <source>Two atoms stand in one place, so there is no Coulomb matrix. Correct the coordinates.</source>
            <translation>两个原子位于同一位置，因此没有库仑矩阵。请改正坐标。</translation>
        </message>
        <message id="The molecule has {1} atoms; {2} are allowed. Raise the limit in the reader's options if it is meant.">
            <source>The molecule has {1} atoms; {2} are allowed. Raise the limit in the reader's options if it is meant.</source>
            <translation>该分子有 {1} 个原子；允许 {2} 个。如果确实需要，请在读取器选项中提高上限。</translation>
        </message>
        <message id="RDKit cannot work with this molecule: {1}. Leave it out, or ask for other inputs.">
            <source>RDKit cannot work with this molecule: {1}. Leave it out, or ask for other inputs.</source>
            <translation>RDKit 无法处理这个分子：{1}。请略去它，或选用其他输入。</translation>
        </message>
        <message id="The molecule has {1} atoms where {2} are taken at most. Raise most_atoms in the options, and train again where a model is used.">
            <source>The molecule has {1} atoms where {2} are taken at most. Raise most_atoms in the options, and train again where a model is used.</source>
            <translation>该分子有 {1} 个原子，而最多接受 {2} 个。请在选项中调高 most_atoms；若已使用模型，请重新训练。</translation>
        </message>
        <message id="{1} of {2} molecules are salts or mixtures of several parts, the first in line {3}. Set standardise to largest_fragment if only the largest part counts.">
            <source>{1} of {2} molecules are salts or mixtures of several parts, the first in line {3}. Set standardise to largest_fragment if only the largest part counts.</source>
            <translation>{2} 个分子中有 {1} 个是盐或由多个部分组成的混合物，第一个在第 {3} 行。如果只有最大的部分重要，请把 standardise 设为 largest_fragment。</translation>
        </message>
        <message id="{1} rows share their structure with another row ({2} structures), the first in line {3}. Part the rows by scaffold, so that none is both learnt and tested.">
            <source>{1} rows share their structure with another row ({2} structures), the first in line {3}. Part the rows by scaffold, so that none is both learnt and tested.</source>
            <translation>{1} 行与其他行结构相同（{2} 种结构），第一个在第 {3} 行。请按骨架划分各行，以免同一结构既用于学习又用于测试。</translation>
        </message>
        <message id="Nothing called '{1}' is made of molecules. In inputs, choose from descriptors, morgan, maccs, atompair, torsion, coulomb, graph, tokens, next_token, or none.">
            <source>Nothing called '{1}' is made of molecules. In inputs, choose from descriptors, morgan, maccs, atompair, torsion, coulomb, graph, tokens, next_token, or none.</source>
            <translation>无法由分子生成“{1}”。请在 inputs 中选择 descriptors、morgan、maccs、atompair、torsion、coulomb、graph、tokens、next_token 或 none。</translation>
        </message>
        <message id="Learn from">
            <source>Learn from</source>
            <translation>学习内容</translation>
        </message>
        <message id="What is made of the molecules, one or several with commas between: descriptors (about 200 numbers with names), morgan, maccs, atompair, torsion (fingerprints), coulomb (needs 3-D), graph, tokens (the SMILES as text), next_token (to generate molecules: of the SMILES so far what comes next), none.">
            <source>What is made of the molecules, one or several with commas between: descriptors (about 200 numbers with names), morgan, maccs, atompair, torsion (fingerprints), coulomb (needs 3-D), graph, tokens (the SMILES as text), next_token (to generate molecules: of the SMILES so far what comes next), none.</source>
            <translation>由分子生成的内容，一项或以逗号分隔的多项：descriptors（约 200 个有名称的数值）、morgan、maccs、atompair、torsion（指纹）、coulomb（需要三维结构）、graph（图）、tokens（作为文本的 SMILES）、next_token（用于生成分子：由已有的 SMILES 给出接下来的词元）、none（无）。</translation>
        </message>
        <message id="Keep together">
            <source>Keep together</source>
            <translation>保持在一起</translation>
        </message>
        <message id="Scaffold: molecules with the same rings stay in the same part of a split, so that the test shows how the network does on molecules of another kind. Cluster: the same for molecules that are alike by their Morgan fingerprints, which takes longer: its time grows with the square of their number.">
            <source>Scaffold: molecules with the same rings stay in the same part of a split, so that the test shows how the network does on molecules of another kind. Cluster: the same for molecules that are alike by their Morgan fingerprints, which takes longer: its time grows with the square of their number.</source>
            <translation>骨架：环相同的分子留在划分的同一部分，因此测试能显示网络在另一类分子上的表现。聚类：对 Morgan 指纹相似的分子同样处理，但更费时：时间随分子数的平方增长。</translation>
        </message>
        <message id="Alike from">
            <source>Alike from</source>
            <translation>相似度下限</translation>
        </message>
        <message id="The Tanimoto similarity to the middle of a cluster from which on a molecule belongs to it.">
            <source>The Tanimoto similarity to the middle of a cluster from which on a molecule belongs to it.</source>
            <translation>与聚类中心的 Tanimoto 相似度达到此值的分子属于该聚类。</translation>
        </message>
        <message id="Morgan radius">
            <source>Morgan radius</source>
            <translation>Morgan 半径</translation>
        </message>
        <message id="How many bonds a Morgan fingerprint looks around each atom; 2 is what is called ECFP4.">
            <source>How many bonds a Morgan fingerprint looks around each atom; 2 is what is called ECFP4.</source>
            <translation>Morgan 指纹在每个原子周围查看多少条键；2 即所谓的 ECFP4。</translation>
        </message>
        <message id="Fingerprint bits">
            <source>Fingerprint bits</source>
            <translation>指纹位数</translation>
        </message>
        <message id="How long the Morgan, atom pair and torsion fingerprints are.">
            <source>How long the Morgan, atom pair and torsion fingerprints are.</source>
            <translation>Morgan、原子对和扭转指纹的长度。</translation>
        </message>
        <message id="Most atoms">
            <source>Most atoms</source>
            <translation>最多原子数</translation>
        </message>
        <message id="Of a graph or a Coulomb matrix; larger molecules are left out. 0: as many as the largest has.">
            <source>Of a graph or a Coulomb matrix; larger molecules are left out. 0: as many as the largest has.</source>
            <translation>图或库仑矩阵的原子数；更大的分子会略去。0：与最大的分子一样多。</translation>
        </message>
        <message id="Largest molecule">
            <source>Largest molecule</source>
            <translation>最大的分子</translation>
        </message>
        <message id="Molecules of more atoms are left out: the time for one grows with the cube of its atoms.">
            <source>Molecules of more atoms are left out: the time for one grows with the cube of its atoms.</source>
            <translation>原子数更多的分子会被排除：一个分子所需的时间随原子数的立方增长。</translation>
        </message>
        <message id="Longest SMILES">
            <source>Longest SMILES</source>
            <translation>最长 SMILES</translation>
        </message>
        <message id="Longer ones are left out: their time grows with the square of the length.">
            <source>Longer ones are left out: their time grows with the square of the length.</source>
            <translation>更长的会略去：所需时间随长度的平方增长。</translation>
        </message>
        <message id="Structure">
            <source>Structure</source>
            <translation>结构</translation>
        </message>
        <message id="The Tanimoto similarity of Morgan fingerprints: what two molecules share of what either has.">
            <source>The Tanimoto similarity of Morgan fingerprints: what two molecules share of what either has.</source>
            <translation>Morgan 指纹的 Tanimoto 相似度：两个分子共有的部分占任一分子所有部分的比例。</translation>
        </message>
        <message id="Radius">
            <source>Radius</source>
            <translation>半径</translation>
        </message>
        <message id="How many bonds around an atom are looked at.">
            <source>How many bonds around an atom are looked at.</source>
            <translation>考察一个原子周围多少个键的范围。</translation>
        </message>
        <message id="Bits">
            <source>Bits</source>
            <translation>位数</translation>
        </message>
        <message id="The length of the fingerprint. In a short one, different environments share a bit.">
            <source>The length of the fingerprint. In a short one, different environments share a bit.</source>
            <translation>指纹的长度。指纹较短时，不同的环境会共用一位。</translation>
        </message>
        <message id="Comparing molecules">
            <source>Comparing molecules</source>
            <translation>正在比较分子</translation>
        </message>
        <message id="The column '{1}' would hold {2} numbers for each of {3} rows, as many as the largest of them needs. Leave the largest molecules out, or ask for other inputs.">
            <source>The column '{1}' would hold {2} numbers for each of {3} rows, as many as the largest of them needs. Leave the largest molecules out, or ask for other inputs.</source>
            <translation>列“{1}”要为 {3} 行中的每一行保存 {2} 个数，即其中最大的一行所需的个数。请略去最大的分子，或选用其他输入。</translation>
        </message>
        <message id="Rare-gas clusters">
            <source>Rare-gas clusters</source>
            <translation>稀有气体团簇</translation>
        </message>
        <message id="Clusters of rare-gas atoms in motion, with the exact energy and the force on each atom: the known case for networks that learn a force field.">
            <source>Clusters of rare-gas atoms in motion, with the exact energy and the force on each atom: the known case for networks that learn a force field.</source>
            <translation>运动中的稀有气体原子团簇，带有精确的能量和每个原子所受的力：供学习力场的网络使用的、结果已知的例子。</translation>
        </message>
        <message id="Energy = sum over pairs of 4 epsilon ((sigma / r)^12 - (sigma / r)^6) (Lennard-Jones 1924), epsilon and sigma as fitted to the solids (Bernardes 1958); forces are its exact derivatives. Places by Langevin dynamics at the temperature, every so many steps of 0.005, a new cluster each 100 frames; a wall keeps atoms together and is no part of the energy.">
            <source>Energy = sum over pairs of 4 epsilon ((sigma / r)^12 - (sigma / r)^6) (Lennard-Jones 1924), epsilon and sigma as fitted to the solids (Bernardes 1958); forces are its exact derivatives. Places by Langevin dynamics at the temperature, every so many steps of 0.005, a new cluster each 100 frames; a wall keeps atoms together and is no part of the energy.</source>
            <translation>能量 = 所有原子对的 4 epsilon ((sigma / r)^12 - (sigma / r)^6) 之和（Lennard-Jones 1924），epsilon 和 sigma 取自对固体的拟合（Bernardes 1958）；力是它的精确导数。位置由该温度下的朗之万动力学得到，每隔若干个 0.005 的时间步取一帧，每 100 帧换一个新团簇；一道壁使原子不散开，它不计入能量。</translation>
        </message>
        <message id="Potential energy of the cluster, 0 for atoms far apart.">
            <source>Potential energy of the cluster, 0 for atoms far apart.</source>
            <translation>团簇的势能；原子相距很远时为 0。</translation>
        </message>
        <message id="Gas">
            <source>Gas</source>
            <translation>气体</translation>
        </message>
        <message id="Which atoms: how deep and how wide their attraction is.">
            <source>Which atoms: how deep and how wide their attraction is.</source>
            <translation>哪种原子：决定吸引的深度和范围。</translation>
        </message>
        <message id="The Coulomb matrix of each frame, which turning and moving do not change, or elements and positions.">
            <source>The Coulomb matrix of each frame, which turning and moving do not change, or elements and positions.</source>
            <translation>每一帧的库仑矩阵（不随转动和平移改变），或者元素和位置。</translation>
        </message>
        <message id="Atoms">
            <source>Atoms</source>
            <translation>原子数</translation>
        </message>
        <message id="In each cluster. 13 and 55 make closed shells.">
            <source>In each cluster. 13 and 55 make closed shells.</source>
            <translation>每个团簇中的原子数。13 和 55 构成闭壳层。</translation>
        </message>
        <message id="Temperature">
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message id="13 atoms melt near 0.3 and evaporate above 0.4.">
            <source>13 atoms melt near 0.3 and evaporate above 0.4.</source>
            <translation>13 个原子在 0.3 附近熔化，超过 0.4 时蒸发。</translation>
        </message>
        <message id="Steps between frames">
            <source>Steps between frames</source>
            <translation>帧间步数</translation>
        </message>
        <message id="More steps make frames that are less alike.">
            <source>More steps make frames that are less alike.</source>
            <translation>步数越多，各帧越不相似。</translation>
        </message>
        <message id="'{1}' is no reaction: {2}. Correct it.">
            <source>'{1}' is no reaction: {2}. Correct it.</source>
            <translation>“{1}”不是反应：{2}。请改正它。</translation>
        </message>
        <message id="'{1}' is no reaction. Correct it.">
            <source>'{1}' is no reaction. Correct it.</source>
            <translation>“{1}”不是反应。请改正它。</translation>
        </message>
        <message id="There is no reaction in this row. Fill it in.">
            <source>There is no reaction in this row. Fill it in.</source>
            <translation>这一行没有反应。请填上。</translation>
        </message>
        <message id="The reaction has {1} characters; {2} are allowed. Raise the limit in the reader's options if it is meant.">
            <source>The reaction has {1} characters; {2} are allowed. Raise the limit in the reader's options if it is meant.</source>
            <translation>该反应有 {1} 个字符；最多允许 {2} 个。如果确实如此，请在读取器的选项中调高上限。</translation>
        </message>
        <message id="The reaction has {1} atoms; {2} are read. Leave it out.">
            <source>The reaction has {1} atoms; {2} are read. Leave it out.</source>
            <translation>该反应有 {1} 个原子；最多读取 {2} 个。请把它排除。</translation>
        </message>
        <message id="'{1}' holds a letter that no reaction has, which is written in plain ASCII without blanks. Correct it.">
            <source>'{1}' holds a letter that no reaction has, which is written in plain ASCII without blanks. Correct it.</source>
            <translation>“{1}”含有不属于反应的字符，反应只用不含空格的纯 ASCII 书写。请改正它。</translation>
        </message>
        <message id="'{1}' is no reaction: two &gt; signs part reactants, agents and products. Correct it.">
            <source>'{1}' is no reaction: two &gt; signs part reactants, agents and products. Correct it.</source>
            <translation>“{1}”不是反应：应由两个 &gt; 号分隔反应物、试剂和产物。请改正它。</translation>
        </message>
        <message id="Change: a fingerprint of what the products have more, and less, than the reactants. Tokens: the reaction as text.">
            <source>Change: a fingerprint of what the products have more, and less, than the reactants. Tokens: the reaction as text.</source>
            <translation>变化：产物比反应物多出和减少的部分的指纹。词元：作为文本的反应。</translation>
        </message>
        <message id="Reaction column">
            <source>Reaction column</source>
            <translation>反应列</translation>
        </message>
        <message id="The column of a table that holds the reactions. Empty: the one whose cells are reactions.">
            <source>The column of a table that holds the reactions. Empty: the one whose cells are reactions.</source>
            <translation>表格中含有反应的列。留空：单元格为反应的那一列。</translation>
        </message>
        <message id="How long the fingerprint of the change is.">
            <source>How long the fingerprint of the change is.</source>
            <translation>变化指纹的长度。</translation>
        </message>
        <message id="Chemical reactions">
            <source>Chemical reactions</source>
            <translation>化学反应</translation>
        </message>
        <message id="Tables (CSV, TSV) with a column of reactions as SMILES (reactants&gt;agents&gt;products), and RXN files.">
            <source>Tables (CSV, TSV) with a column of reactions as SMILES (reactants&gt;agents&gt;products), and RXN files.</source>
            <translation>含有一列反应 SMILES（reactants&gt;agents&gt;products）的表格（CSV、TSV），以及 RXN 文件。</translation>
        </message>
        <message id="What the products have more (positive) and less than the reactants, as a fingerprint.">
            <source>What the products have more (positive) and less than the reactants, as a fingerprint.</source>
            <translation>产物比反应物多出（正）和减少的部分，以指纹表示。</translation>
        </message>
        <message id="No column of the table holds reactions. Name it in the reader's options, or choose the reader for tables.">
            <source>No column of the table holds reactions. Name it in the reader's options, or choose the reader for tables.</source>
            <translation>表格中没有含反应的列。请在读取器的选项中指定，或选择用于表格的读取器。</translation>
        </message>
        <message id="Looking at {1} reactions">
            <source>Looking at {1} reactions</source>
            <translation>正在查看 {1} 个反应</translation>
        </message>
        <message id="Reactions are read from one file. Name one file, or join them first.">
            <source>Reactions are read from one file. Name one file, or join them first.</source>
            <translation>反应从一个文件读取。请指定一个文件，或先合并它们。</translation>
        </message>
        <message id="No column of these rows holds molecules.">
            <source>No column of these rows holds molecules.</source>
            <translation>这些行没有含分子的列。</translation>
        </message>
        <message id="The records have more than {1} different fields, which is no table. Take fewer.">
            <source>The records have more than {1} different fields, which is no table. Take fewer.</source>
            <translation>这些记录有超过 {1} 个不同的字段，不构成表格。请减少字段。</translation>
        </message>
        <message id="There is no molecule in the file. Choose an SD or MOL file with some.">
            <source>There is no molecule in the file. Choose an SD or MOL file with some.</source>
            <translation>文件中没有分子。请选择含有分子的 SD 或 MOL 文件。</translation>
        </message>
        <message id="A field begins here without an empty line before it, and was read as one.">
            <source>A field begins here without an empty line before it, and was read as one.</source>
            <translation>此处有一个字段开始，前面却没有空行；已按字段读取。</translation>
        </message>
        <message id="Molecules as SDF or MOL">
            <source>Molecules as SDF or MOL</source>
            <translation>SDF 或 MOL 格式的分子</translation>
        </message>
        <message id="SD and MOL files (V2000, V3000) with one or many molecules, flat or in 3-D. The fields become columns; makes of each molecule what a network learns from: descriptors, fingerprints, a graph, a Coulomb matrix.">
            <source>SD and MOL files (V2000, V3000) with one or many molecules, flat or in 3-D. The fields become columns; makes of each molecule what a network learns from: descriptors, fingerprints, a graph, a Coulomb matrix.</source>
            <translation>含有一个或多个分子的 SD 和 MOL 文件（V2000、V3000），平面或三维。字段成为列；由每个分子生成网络学习的内容：描述符、指纹、图、库仑矩阵。</translation>
        </message>
        <message id="Molecules are read from one file. Name one file, or join them first.">
            <source>Molecules are read from one file. Name one file, or join them first.</source>
            <translation>分子从一个文件读取。请指定一个文件，或先合并它们。</translation>
        </message>
        <message id="Looking at {1} molecules">
            <source>Looking at {1} molecules</source>
            <translation>正在查看 {1} 个分子</translation>
        </message>
        <message id="The record holds a zero byte, which no text has. Correct it.">
            <source>The record holds a zero byte, which no text has. Correct it.</source>
            <translation>该记录含有零字节，文本中不应出现。请改正它。</translation>
        </message>
        <message id="{1} % of all shares lie on no atom of their own.">
            <source>{1} % of all shares lie on no atom of their own.</source>
            <translation>全部份额的 {1} % 不属于任何单个原子。</translation>
        </message>
        <message id="The structural formula of {1} with what each atom adds to {2}; the strongest: {3}.">
            <source>The structural formula of {1} with what each atom adds to {2}; the strongest: {3}.</source>
            <translation>{1} 的结构式，标出每个原子对 {2} 的贡献；最强的：{3}。</translation>
        </message>
        <message id="a square bracket closes that was never opened">
            <source>a square bracket closes that was never opened</source>
            <translation>有一个右方括号没有对应的左方括号</translation>
        </message>
        <message id="the square bracket is not closed">
            <source>the square bracket is not closed</source>
            <translation>方括号没有关闭</translation>
        </message>
        <message id="{1} describes no atom">
            <source>{1} describes no atom</source>
            <translation>{1} 不描述任何原子</translation>
        </message>
        <message id="Letter {1} is none of a SMARTS, which is written in plain ASCII without blanks.">
            <source>Letter {1} is none of a SMARTS, which is written in plain ASCII without blanks.</source>
            <translation>第 {1} 个字符不属于 SMARTS；SMARTS 用不含空格的纯 ASCII 书写。</translation>
        </message>
        <message id="A SMARTS may have {1} letters.">
            <source>A SMARTS may have {1} letters.</source>
            <translation>SMARTS 最多可有 {1} 个字符。</translation>
        </message>
        <message id="This is no SMARTS: at letter {1}, {2}.">
            <source>This is no SMARTS: at letter {1}, {2}.</source>
            <translation>这不是 SMARTS：在第 {1} 个字符处，{2}。</translation>
        </message>
        <message id="This is no SMARTS that RDKit understands.">
            <source>This is no SMARTS that RDKit understands.</source>
            <translation>RDKit 无法理解这个 SMARTS。</translation>
        </message>
        <message id="Substructure">
            <source>Substructure</source>
            <translation>子结构</translation>
        </message>
        <message id="Molecules that contain what a SMARTS describes; a SMILES without hydrogens is one, too.">
            <source>Molecules that contain what a SMARTS describes; a SMILES without hydrogens is one, too.</source>
            <translation>含有 SMARTS 所描述结构的分子；不写氢的 SMILES 也是 SMARTS。</translation>
        </message>
        <message id="Searching molecules">
            <source>Searching molecules</source>
            <translation>正在搜索分子</translation>
        </message>
        <message id="The molecule has {1} atoms, too many for a formula.">
            <source>The molecule has {1} atoms, too many for a formula.</source>
            <translation>该分子有 {1} 个原子，太多而无法画出结构式。</translation>
        </message>
        <message id="This molecule does not contain what is looked for.">
            <source>This molecule does not contain what is looked for.</source>
            <translation>此分子不含所找的结构。</translation>
        </message>
        <message id="Between octanol and water, by atoms (Wildman, Crippen 1999).">
            <source>Between octanol and water, by atoms (Wildman, Crippen 1999).</source>
            <translation>辛醇与水之间的分配，按原子计算（Wildman、Crippen，1999）。</translation>
        </message>
        <message id="The mass of a mole with the natural isotopes.">
            <source>The mass of a mole with the natural isotopes.</source>
            <translation>天然同位素组成下每摩尔的质量。</translation>
        </message>
        <message id="Surface of the polar atoms, by fragments (Ertl 2000).">
            <source>Surface of the polar atoms, by fragments (Ertl 2000).</source>
            <translation>极性原子的表面积，按片段计算（Ertl，2000）。</translation>
        </message>
        <message id="How many rings there are.">
            <source>How many rings there are.</source>
            <translation>环的数目。</translation>
        </message>
        <message id="Bonds that turn freely.">
            <source>Bonds that turn freely.</source>
            <translation>可自由旋转的键。</translation>
        </message>
        <message id="RDKit cannot work with this molecule: {1}.">
            <source>RDKit cannot work with this molecule: {1}.</source>
            <translation>RDKit 无法处理此分子：{1}。</translation>
        </message>
        <message id="There is no molecule in the file. Choose a file with a SMILES in each line.">
            <source>There is no molecule in the file. Choose a file with a SMILES in each line.</source>
            <translation>文件中没有分子。请选择每行一个 SMILES 的文件。</translation>
        </message>
        <message id="SMILES column">
            <source>SMILES column</source>
            <translation>SMILES 列</translation>
        </message>
        <message id="The column of a table that holds the molecules. Empty: the one that is called smiles, or whose cells are SMILES.">
            <source>The column of a table that holds the molecules. Empty: the one that is called smiles, or whose cells are SMILES.</source>
            <translation>表格中含有分子的列。留空：名为 smiles 或单元格为 SMILES 的那一列。</translation>
        </message>
        <message id="No column of the table holds SMILES. Name it in the reader's options, or choose the reader for tables.">
            <source>No column of the table holds SMILES. Name it in the reader's options, or choose the reader for tables.</source>
            <translation>表格中没有含 SMILES 的列。请在读取器的选项中指定，或选择用于表格的读取器。</translation>
        </message>
        <message id="Molecules as SMILES">
            <source>Molecules as SMILES</source>
            <translation>SMILES 格式的分子</translation>
        </message>
        <message id="Tables (CSV, TSV) with a column of SMILES, and lists with one a line (SMI). Makes of each molecule what a network learns from: descriptors, fingerprints, a graph. Needs no 3-D.">
            <source>Tables (CSV, TSV) with a column of SMILES, and lists with one a line (SMI). Makes of each molecule what a network learns from: descriptors, fingerprints, a graph. Needs no 3-D.</source>
            <translation>含有一列 SMILES 的表格（CSV、TSV），以及每行一个的列表（SMI）。由每个分子生成网络学习的内容：描述符、指纹、图。不需要三维坐标。</translation>
        </message>
        <message id="A Coulomb matrix needs 3-D coordinates, which SMILES do not have. Take coulomb out of the inputs, or read an SDF or XYZ file.">
            <source>A Coulomb matrix needs 3-D coordinates, which SMILES do not have. Take coulomb out of the inputs, or read an SDF or XYZ file.</source>
            <translation>库仑矩阵需要三维坐标，而 SMILES 没有。请从输入中去掉 coulomb，或读取 SDF 或 XYZ 文件。</translation>
        </message>
        <message id="The atoms, bonds, rings and branches of the SMILES one by one, behind a sign for its start.">
            <source>The atoms, bonds, rings and branches of the SMILES one by one, behind a sign for its start.</source>
            <translation>SMILES 的原子、键、环和支链逐个排列，前面有一个起始符号。</translation>
        </message>
        <message id="Of each token the one behind it, then a sign for the end: what a language model learns to tell.">
            <source>Of each token the one behind it, then a sign for the end: what a language model learns to tell.</source>
            <translation>每个词元之后的词元，最后是结束符号：这正是语言模型要学会给出的。</translation>
        </message>
        <message id="@ stands outside of square brackets">
            <source>@ stands outside of square brackets</source>
            <translation>@ 出现在方括号之外</translation>
        </message>
        <message id="'{1}' is no atom that may stand outside of square brackets">
            <source>'{1}' is no atom that may stand outside of square brackets</source>
            <translation>“{1}”不是可以出现在方括号之外的原子</translation>
        </message>
        <message id="'{1}' has no meaning here">
            <source>'{1}' has no meaning here</source>
            <translation>“{1}”在此处没有意义</translation>
        </message>
        <message id="a parenthesis closes that was never opened">
            <source>a parenthesis closes that was never opened</source>
            <translation>此处的右圆括号没有对应的左圆括号</translation>
        </message>
        <message id="nothing stands in the parentheses">
            <source>nothing stands in the parentheses</source>
            <translation>圆括号中没有内容</translation>
        </message>
        <message id="no atom stands before the parenthesis">
            <source>no atom stands before the parenthesis</source>
            <translation>圆括号前没有原子</translation>
        </message>
        <message id="no atom stands before the number of a ring">
            <source>no atom stands before the number of a ring</source>
            <translation>环编号前没有原子</translation>
        </message>
        <message id="% needs two digits behind it">
            <source>% needs two digits behind it</source>
            <translation>% 后面需要两位数字</translation>
        </message>
        <message id="no atom stands in the square brackets">
            <source>no atom stands in the square brackets</source>
            <translation>方括号中没有原子</translation>
        </message>
        <message id="'{1}' has no meaning in square brackets">
            <source>'{1}' has no meaning in square brackets</source>
            <translation>“{1}”在方括号中没有意义</translation>
        </message>
        <message id="the parenthesis is not closed">
            <source>the parenthesis is not closed</source>
            <translation>圆括号没有关闭</translation>
        </message>
        <message id="ring {1} is not closed">
            <source>ring {1} is not closed</source>
            <translation>环 {1} 没有闭合</translation>
        </message>
        <message id="the bond leads to no atom">
            <source>the bond leads to no atom</source>
            <translation>该键没有通向任何原子</translation>
        </message>
        <message id="Draws molecules of different sources one way before anything is computed: cleaned up; also without salts and solvents; also without charges that hydrogens can take.">
            <source>Draws molecules of different sources one way before anything is computed: cleaned up; also without salts and solvents; also without charges that hydrogens can take.</source>
            <translation>在计算之前把不同来源的分子统一成一种画法：经过清理；还可去除盐和溶剂；还可消除能由氢抵消的电荷。</translation>
        </message>
        <message id="{1} in space: {2} atoms and {3} bonds.">
            <source>{1} in space: {2} atoms and {3} bonds.</source>
            <translation>{1} 的空间结构：{2} 个原子和 {3} 条键。</translation>
        </message>
        <message id="Molecule in space">
            <source>Molecule in space</source>
            <translation>空间中的分子</translation>
        </message>
        <message id="Shows atoms and bonds in three dimensions, or the formula of a flat record.">
            <source>Shows atoms and bonds in three dimensions, or the formula of a flat record.</source>
            <translation>以三维显示原子和键；平面记录则显示结构式。</translation>
        </message>
        <message id="This row has no molecule that could be drawn.">
            <source>This row has no molecule that could be drawn.</source>
            <translation>这一行没有可以绘制的分子。</translation>
        </message>
        <message id="Atom numbers">
            <source>Atom numbers</source>
            <translation>原子编号</translation>
        </message>
        <message id="Writes each atom's number beside it, as explanations name the atoms.">
            <source>Writes each atom's number beside it, as explanations name the atoms.</source>
            <translation>在每个原子旁写出其编号，与解释中对原子的称呼一致。</translation>
        </message>
        <message id="Structural formula">
            <source>Structural formula</source>
            <translation>结构式</translation>
        </message>
        <message id="Draws the molecule or the reaction of a row as chemists do.">
            <source>Draws the molecule or the reaction of a row as chemists do.</source>
            <translation>按化学家的画法绘制一行中的分子或反应。</translation>
        </message>
        <message id="Nothing that this model looks at lies on an atom: descriptors are of the whole molecule. Learn from a graph or a fingerprint to see its atoms.">
            <source>Nothing that this model looks at lies on an atom: descriptors are of the whole molecule. Learn from a graph or a fingerprint to see its atoms.</source>
            <translation>此模型所看的内容都不在单个原子上：描述符属于整个分子。请用图或指纹学习，以查看各原子。</translation>
        </message>
        <message id="There is nothing in the file that can be used. Choose another file.">
            <source>There is nothing in the file that can be used. Choose another file.</source>
            <translation>文件中没有可用的内容。请选择别的文件。</translation>
        </message>
        <message id="The file holds more than 2 GiB of text. Cut it into parts.">
            <source>The file holds more than 2 GiB of text. Cut it into parts.</source>
            <translation>文件含有超过 2 GiB 的文本。请把它分成几份。</translation>
        </message>
        <message id="The file is not UTF-8 and was read as Latin-1. Save it as UTF-8 if letters look wrong.">
            <source>The file is not UTF-8 and was read as Latin-1. Save it as UTF-8 if letters look wrong.</source>
            <translation>文件不是 UTF-8，已按 Latin-1 读取。如果字符显示不对，请另存为 UTF-8。</translation>
        </message>
        <message id="The number of each atom's element, zeros behind the last one.">
            <source>The number of each atom's element, zeros behind the last one.</source>
            <translation>每个原子的原子序数，最后一个原子之后补零。</translation>
        </message>
        <message id="Making Coulomb matrices">
            <source>Making Coulomb matrices</source>
            <translation>正在生成库仑矩阵</translation>
        </message>
        <message id="This line is no atom with three coordinates, so its frame is left out.">
            <source>This line is no atom with three coordinates, so its frame is left out.</source>
            <translation>这一行不是带三个坐标的原子，因此略去它所在的帧。</translation>
        </message>
        <message id="'{1}' is no chemical element, so its frame is left out. Correct it.">
            <source>'{1}' is no chemical element, so its frame is left out. Correct it.</source>
            <translation>“{1}”不是化学元素，因此略去它所在的帧。请改正它。</translation>
        </message>
        <message id="This atom has no three forces, so its frame is left out.">
            <source>This atom has no three forces, so its frame is left out.</source>
            <translation>这个原子没有三个力分量，因此略去它所在的帧。</translation>
        </message>
        <message id="A frame begins with the number of its atoms, which this line is not. Correct it.">
            <source>A frame begins with the number of its atoms, which this line is not. Correct it.</source>
            <translation>帧以其原子数开头，而这一行不是。请改正它。</translation>
        </message>
        <message id="The frame announces {1} atoms, but the file goes on for {2} bytes only. Correct the number.">
            <source>The frame announces {1} atoms, but the file goes on for {2} bytes only. Correct the number.</source>
            <translation>该帧声明有 {1} 个原子，但文件只剩 {2} 字节。请改正这个数。</translation>
        </message>
        <message id="The frame announces {1} atoms but has {2}. Correct the number, or add what is missing.">
            <source>The frame announces {1} atoms but has {2}. Correct the number, or add what is missing.</source>
            <translation>该帧声明有 {1} 个原子，实际有 {2} 个。请改正这个数，或补上缺少的内容。</translation>
        </message>
        <message id="There is no frame in the file. Choose an XYZ file with some.">
            <source>There is no frame in the file. Choose an XYZ file with some.</source>
            <translation>文件中没有帧。请选择含有帧的 XYZ 文件。</translation>
        </message>
        <message id="The frames have more than {1} different names, which is no table. Take fewer.">
            <source>The frames have more than {1} different names, which is no table. Take fewer.</source>
            <translation>这些帧有超过 {1} 个不同的名称，不构成表格。请减少名称。</translation>
        </message>
        <message id="The frame has {1} atoms where the model takes {2} at most. Train the model again with this frame among its data.">
            <source>The frame has {1} atoms where the model takes {2} at most. Train the model again with this frame among its data.</source>
            <translation>该帧有 {1} 个原子，而模型最多接受 {2} 个。请把该帧加入数据后重新训练模型。</translation>
        </message>
        <message id="Lines behind the atoms of a frame were passed over, as here.">
            <source>Lines behind the atoms of a frame were passed over, as here.</source>
            <translation>跳过了帧中原子之后的行，例如此处。</translation>
        </message>
        <message id="The Coulomb matrix of each frame, which turning and moving do not change, or elements and positions as they stand in the file.">
            <source>The Coulomb matrix of each frame, which turning and moving do not change, or elements and positions as they stand in the file.</source>
            <translation>每帧的库仑矩阵，旋转和平移不会改变它；或文件中原样的元素和位置。</translation>
        </message>
        <message id="Atoms in space (XYZ)">
            <source>Atoms in space (XYZ)</source>
            <translation>空间中的原子（XYZ）</translation>
        </message>
        <message id="XYZ and extended XYZ files with one or many frames: elements, positions, forces, cells, and what the second line of each frame says, such as energies.">
            <source>XYZ and extended XYZ files with one or many frames: elements, positions, forces, cells, and what the second line of each frame says, such as energies.</source>
            <translation>含有一帧或多帧的 XYZ 和扩展 XYZ 文件：元素、位置、力、晶胞，以及每帧第二行所写的内容，例如能量。</translation>
        </message>
        <message id="Frames are read from one file. Name one file, or join them first.">
            <source>Frames are read from one file. Name one file, or join them first.</source>
            <translation>帧从一个文件读取。请指定一个文件，或先合并它们。</translation>
        </message>
        <message id="A frame has {1} atoms, which is too large for Coulomb matrices, so the positions are the inputs.">
            <source>A frame has {1} atoms, which is too large for Coulomb matrices, so the positions are the inputs.</source>
            <translation>有一帧含 {1} 个原子，对库仑矩阵来说太大，因此以位置作为输入。</translation>
        </message>
        <message id="Transverse momentum.">
            <source>Transverse momentum.</source>
            <translation>横动量。</translation>
        </message>
        <message id="Pseudorapidity.">
            <source>Pseudorapidity.</source>
            <translation>赝快度。</translation>
        </message>
        <message id="Azimuth.">
            <source>Azimuth.</source>
            <translation>方位角。</translation>
        </message>
        <message id="Invariant mass.">
            <source>Invariant mass.</source>
            <translation>不变质量。</translation>
        </message>
        <message id="Number of the event.">
            <source>Number of the event.</source>
            <translation>事件编号。</translation>
        </message>
        <message id="The file that the event stands in.">
            <source>The file that the event stands in.</source>
            <translation>事件所在的文件。</translation>
        </message>
        <message id="Nominal weight, as the generator gave it.">
            <source>Nominal weight, as the generator gave it.</source>
            <translation>名义权重，由产生器给出。</translation>
        </message>
        <message id="The particles of the tensor by their names.">
            <source>The particles of the tensor by their names.</source>
            <translation>张量中的粒子，以名称列出。</translation>
        </message>
        <message id="Transverse momentum around the leading jet's axis: pseudorapidity down, azimuth across, out to the jet radius.">
            <source>Transverse momentum around the leading jet's axis: pseudorapidity down, azimuth across, out to the jet radius.</source>
            <translation>领头喷注轴周围的横动量：纵向为赝快度，横向为方位角，直到喷注半径。</translation>
        </message>
        <message id="Number of final particles.">
            <source>Number of final particles.</source>
            <translation>末态粒子数。</translation>
        </message>
        <message id="Number of jets.">
            <source>Number of jets.</source>
            <translation>喷注数。</translation>
        </message>
        <message id="Sum of the jets' transverse momenta.">
            <source>Sum of the jets' transverse momenta.</source>
            <translation>各喷注横动量之和。</translation>
        </message>
        <message id="Missing transverse momentum: what the visible particles lack to be balanced.">
            <source>Missing transverse momentum: what the visible particles lack to be balanced.</source>
            <translation>丢失横动量：可见粒子要达到平衡所缺的部分。</translation>
        </message>
        <message id="Azimuth of the missing transverse momentum.">
            <source>Azimuth of the missing transverse momentum.</source>
            <translation>丢失横动量的方位角。</translation>
        </message>
        <message id="0 for particles along one axis, 1 for an even spread of the visible ones.">
            <source>0 for particles along one axis, 1 for an even spread of the visible ones.</source>
            <translation>粒子沿同一轴时为 0，可见粒子均匀分布时为 1。</translation>
        </message>
        <message id="How far from the beam a visible final particle came into being at most.">
            <source>How far from the beam a visible final particle came into being at most.</source>
            <translation>可见末态粒子产生处距束流的最大距离。</translation>
        </message>
        <message id="Electric charge.">
            <source>Electric charge.</source>
            <translation>电荷。</translation>
        </message>
        <message id="There is a column {1} already. Put another name and = before the quantity.">
            <source>There is a column {1} already. Put another name and = before the quantity.</source>
            <translation>已有列 {1}。请在物理量前写上另一个名称和 =。</translation>
        </message>
        <message id="The particles of all events need more than 2 GiB of memory. Set a smaller number of particles in the options.">
            <source>The particles of all events need more than 2 GiB of memory. Set a smaller number of particles in the options.</source>
            <translation>所有事件的粒子需要超过 2 GiB 内存。请在选项中设置较小的粒子数。</translation>
        </message>
        <message id="The jet images of all events need more than 2 GiB of memory. Set fewer pixels in the options.">
            <source>The jet images of all events need more than 2 GiB of memory. Set fewer pixels in the options.</source>
            <translation>所有事件的喷注图像需要超过 2 GiB 内存。请在选项中设置较少的像素。</translation>
        </message>
        <message id="The further weights of all events are more than {1} numbers. Set weights to nominal in the options.">
            <source>The further weights of all events are more than {1} numbers. Set weights to nominal in the options.</source>
            <translation>所有事件的其他权重超过 {1} 个数。请在选项中把 weights 设为 nominal。</translation>
        </message>
        <message id="Final particles by falling pt; of each log(1 + pt/GeV), eta, phi, log(1 + E/GeV), charge, and 1 for its kind of electron, muon, tau, invisible, photon, hadron, parton.">
            <source>Final particles by falling pt; of each log(1 + pt/GeV), eta, phi, log(1 + E/GeV), charge, and 1 for its kind of electron, muon, tau, invisible, photon, hadron, parton.</source>
            <translation>末态粒子，按 pt 从大到小排列；每个粒子包括 log(1 + pt/GeV)、eta、phi、log(1 + E/GeV)、电荷，并在电子、μ 子、τ 子、不可见粒子、光子、强子、部分子中所属的种类处记 1。</translation>
        </message>
        <message id="The generator's number of the hard process.">
            <source>The generator's number of the hard process.</source>
            <translation>产生器给出的硬过程编号。</translation>
        </message>
        <message id="A further weight of the event.">
            <source>A further weight of the event.</source>
            <translation>事件的另一个权重。</translation>
        </message>
        <message id="The row has no column of particles, so there is nothing to draw. Read the events again.">
            <source>The row has no column of particles, so there is nothing to draw. Read the events again.</source>
            <translation>该行没有粒子列，因此没有可绘制的内容。请重新读取事件。</translation>
        </message>
        <message id="Event {1}">
            <source>Event {1}</source>
            <translation>事件 {1}</translation>
        </message>
        <message id="pt {1} GeV, eta {2}, phi {3}, E {4} GeV, charge {5}">
            <source>pt {1} GeV, eta {2}, phi {3}, E {4} GeV, charge {5}</source>
            <translation>pt {1} GeV，eta {2}，phi {3}，E {4} GeV，电荷 {5}</translation>
        </message>
        <message id="Tracks in space">
            <source>Tracks in space</source>
            <translation>空间中的径迹</translation>
        </message>
        <message id="Draws each particle as a line from the collision, as long as the logarithm of its momentum; the beam is the axis of depth.">
            <source>Draws each particle as a line from the collision, as long as the logarithm of its momentum; the beam is the axis of depth.</source>
            <translation>把每个粒子画成从碰撞点出发的线，长度为其动量的对数；束流为深度方向的轴。</translation>
        </message>
        <message id="{1} particles fly from the collision in space, the hardest a {2}.">
            <source>{1} particles fly from the collision in space, the hardest a {2}.</source>
            <translation>{1} 个粒子从碰撞点飞向空间，最硬的是 {2}。</translation>
        </message>
        <message id="Across the beam (r-phi)">
            <source>Across the beam (r-phi)</source>
            <translation>垂直于束流（r-phi）</translation>
        </message>
        <message id="Draws each particle as a line from the collision, seen along the beam, as long as the logarithm of its transverse momentum.">
            <source>Draws each particle as a line from the collision, seen along the beam, as long as the logarithm of its transverse momentum.</source>
            <translation>把每个粒子画成从对撞点出发的线，沿束流方向看，长度为其横动量的对数。</translation>
        </message>
        <message id="{1} particles seen along the beam, the hardest a {2}.">
            <source>{1} particles seen along the beam, the hardest a {2}.</source>
            <translation>沿束流方向看到的 {1} 个粒子，最硬的是 {2}。</translation>
        </message>
        <message id="Eta-phi plane">
            <source>Eta-phi plane</source>
            <translation>eta-phi 平面</translation>
        </message>
        <message id="Draws the particles where they would hit the detector's cylinder, unrolled: pseudorapidity across, azimuth up.">
            <source>Draws the particles where they would hit the detector's cylinder, unrolled: pseudorapidity across, azimuth up.</source>
            <translation>把粒子画在它们击中探测器圆柱面的位置，圆柱面已展开：横向为赝快度，纵向为方位角。</translation>
        </message>
        <message id="{1} particles in pseudorapidity and azimuth, the hardest a {2}.">
            <source>{1} particles in pseudorapidity and azimuth, the hardest a {2}.</source>
            <translation>{1} 个粒子的赝快度和方位角，最硬的是 {2}。</translation>
        </message>
        <message id="List of particles">
            <source>List of particles</source>
            <translation>粒子列表</translation>
        </message>
        <message id="Lists the final particles by falling transverse momentum.">
            <source>Lists the final particles by falling transverse momentum.</source>
            <translation>按横动量从大到小列出末态粒子。</translation>
        </message>
        <message id="A list of {1} particles, the hardest a {2}.">
            <source>A list of {1} particles, the hardest a {2}.</source>
            <translation>{1} 个粒子的列表，最硬的是 {2}。</translation>
        </message>
        <message id="This line is longer than 1 MiB. Check that the file is what its name says.">
            <source>This line is longer than 1 MiB. Check that the file is what its name says.</source>
            <translation>这一行超过 1 MiB。请检查文件是否与其名称相符。</translation>
        </message>
        <message id="Jet algorithm">
            <source>Jet algorithm</source>
            <translation>喷注算法</translation>
        </message>
        <message id="How jets are found, by FastJet. Those that begin with ee are for electron-positron collisions; ee-durham finds two jets unless told how many.">
            <source>How jets are found, by FastJet. Those that begin with ee are for electron-positron collisions; ee-durham finds two jets unless told how many.</source>
            <translation>FastJet 寻找喷注的算法。以 ee 开头的用于正负电子对撞；ee-durham 在没有指定个数时找两个喷注。</translation>
        </message>
        <message id="Jet radius">
            <source>Jet radius</source>
            <translation>喷注半径</translation>
        </message>
        <message id="How wide a jet is, in rapidity and azimuth. 0.4 is usual at the LHC, 0.8 to 1.0 for heavy particles in one jet.">
            <source>How wide a jet is, in rapidity and azimuth. 0.4 is usual at the LHC, 0.8 to 1.0 for heavy particles in one jet.</source>
            <translation>喷注在快度和方位角上的宽度。LHC 上通常为 0.4；重粒子落入单个喷注时用 0.8 到 1.0。</translation>
        </message>
        <message id="Least pt of a jet">
            <source>Least pt of a jet</source>
            <translation>喷注的最小 pt</translation>
        </message>
        <message id="Softer jets are passed over.">
            <source>Softer jets are passed over.</source>
            <translation>更软的喷注会被跳过。</translation>
        </message>
        <message id="Exactly so many jets">
            <source>Exactly so many jets</source>
            <translation>固定喷注数</translation>
        </message>
        <message id="Clusters each event into this number of jets, whatever their pt. 0: all above the least pt.">
            <source>Clusters each event into this number of jets, whatever their pt. 0: all above the least pt.</source>
            <translation>把每个事件聚类成这么多个喷注，不论其 pt 多大。0：所有高于最小 pt 的喷注。</translation>
        </message>
        <message id="Objects">
            <source>Objects</source>
            <translation>对象</translation>
        </message>
        <message id="Which leading objects become columns, and how many of each: leptons 2, photons 1, jets 4; electrons, muons, and taus can be named as well. auto: these, but none that no event has.">
            <source>Which leading objects become columns, and how many of each: leptons 2, photons 1, jets 4; electrons, muons, and taus can be named as well. auto: these, but none that no event has.</source>
            <translation>哪些领头对象成为列，每种几个：leptons 2, photons 1, jets 4；也可以写 electrons、muons 和 taus。auto：就是这些，但不含任何事件都没有的对象。</translation>
        </message>
        <message id="Quantities">
            <source>Quantities</source>
            <translation>物理量</translation>
        </message>
        <message id="Further columns, with semicolons between them: m(l1+l2), mT(l1,met), pt, eta, phi, dR, dphi, deta of the leading objects l1, e1, mu1, tau1, ph1, j1, ...; a name may stand before each, with =.">
            <source>Further columns, with semicolons between them: m(l1+l2), mT(l1,met), pt, eta, phi, dR, dphi, deta of the leading objects l1, e1, mu1, tau1, ph1, j1, ...; a name may stand before each, with =.</source>
            <translation>更多的列，以分号分隔：领头对象 l1, e1, mu1, tau1, ph1, j1, ... 的 m(l1+l2), mT(l1,met), pt, eta, phi, dR, dphi, deta；每个前面可以写一个名称和 =。</translation>
        </message>
        <message id="Particles in the tensor">
            <source>Particles in the tensor</source>
            <translation>张量中的粒子</translation>
        </message>
        <message id="How many final particles, by falling pt, stand in the tensor column. 0: as many as the largest event has, at most 64.">
            <source>How many final particles, by falling pt, stand in the tensor column. 0: as many as the largest event has, at most 64.</source>
            <translation>张量列中放多少个末态粒子，按 pt 从大到小。0：与最大的事件一样多，最多 64 个。</translation>
        </message>
        <message id="Jet image">
            <source>Jet image</source>
            <translation>喷注图像</translation>
        </message>
        <message id="Pixels along a side of a picture of the leading jet. 0: no picture.">
            <source>Pixels along a side of a picture of the leading jet. 0: no picture.</source>
            <translation>领头喷注图片每边的像素数。0：没有图片。</translation>
        </message>
        <message id="Weights">
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message id="all: each further weight of the events becomes a column, too.">
            <source>all: each further weight of the events becomes a column, too.</source>
            <translation>all：事件的每个附加权重也成为一列。</translation>
        </message>
        <message id="There is no event in the file. Choose a file with events.">
            <source>There is no event in the file. Choose a file with events.</source>
            <translation>文件中没有事件。请选择含有事件的文件。</translation>
        </message>
        <message id="No event of the file can be used. The first trouble: {1}">
            <source>No event of the file can be used. The first trouble: {1}</source>
            <translation>文件中没有可用的事件。遇到的第一个问题：{1}</translation>
        </message>
        <message id="A particle's energy, momentum, mass, or place is beyond 1e12 GeV (mm), so its event is left out. Correct it.">
            <source>A particle's energy, momentum, mass, or place is beyond 1e12 GeV (mm), so its event is left out. Correct it.</source>
            <translation>有粒子的能量、动量、质量或位置超过 1e12 GeV (mm)，因此略去它所在的事件。请改正它。</translation>
        </message>
        <message id="The events have up to {1} further weights; {2} of them became columns.">
            <source>The events have up to {1} further weights; {2} of them became columns.</source>
            <translation>事件最多有 {1} 个其他权重；其中 {2} 个成为列。</translation>
        </message>
        <message id="The events have up to {1} further weights, which are left out.">
            <source>The events have up to {1} further weights, which are left out.</source>
            <translation>这些事件最多有 {1} 个附加权重，已略去。</translation>
        </message>
        <message id=" and {1} more">
            <source> and {1} more</source>
            <translation> 以及另外 {1} 项</translation>
        </message>
        <message id="No file is named. Choose one, or several as samples.">
            <source>No file is named. Choose one, or several as samples.</source>
            <translation>没有指定文件。请选择一个，或选择多个作为不同样本。</translation>
        </message>
        <message id="Particle-physics table">
            <source>Particle-physics table</source>
            <translation>粒子物理表格</translation>
        </message>
        <message id="CSV tables of events. Known sets (HIGGS of UCI, muons of CMS open data) get the names, units, and descriptions of their columns, and say where they come from.">
            <source>CSV tables of events. Known sets (HIGGS of UCI, muons of CMS open data) get the names, units, and descriptions of their columns, and say where they come from.</source>
            <translation>事件的 CSV 表格。已知的数据集（UCI 的 HIGGS、CMS 开放数据的 μ 子）会得到各列的名称、单位和说明，并注明来源。</translation>
        </message>
        <message id="The inner radius must be below the outer one.">
            <source>The inner radius must be below the outer one.</source>
            <translation>内半径必须小于外半径。</translation>
        </message>
        <message id="In this field, tracks below {1} GeV turn back before the last layer. Take a larger least pt, a weaker field, or a smaller tracker.">
            <source>In this field, tracks below {1} GeV turn back before the last layer. Take a larger least pt, a weaker field, or a smaller tracker.</source>
            <translation>在此磁场中，低于 {1} GeV 的径迹在到达最后一层之前就会折回。请取更大的最小 pt、更弱的磁场或更小的径迹探测器。</translation>
        </message>
        <message id="{1} rows of {2} hits would be more than {3} numbers. Ask for fewer.">
            <source>{1} rows of {2} hits would be more than {3} numbers. Ask for fewer.</source>
            <translation>{1} 行、每行 {2} 个击中，会超过 {3} 个数。请减少数量。</translation>
        </message>
        <message id="Places x, y, z of the hits, by layer from inside; noise hits stand among them.">
            <source>Places x, y, z of the hits, by layer from inside; noise hits stand among them.</source>
            <translation>各击中的位置 x、y、z，按层由内到外；噪声击中夹杂其间。</translation>
        </message>
        <message id="True transverse momentum.">
            <source>True transverse momentum.</source>
            <translation>真实的横动量。</translation>
        </message>
        <message id="True pseudorapidity.">
            <source>True pseudorapidity.</source>
            <translation>真实的赝快度。</translation>
        </message>
        <message id="True azimuth at the beam.">
            <source>True azimuth at the beam.</source>
            <translation>在束流处的真实方位角。</translation>
        </message>
        <message id="Sign of the particle's charge.">
            <source>Sign of the particle's charge.</source>
            <translation>粒子电荷的正负号。</translation>
        </message>
        <message id="What is to be learnt from the hits: the sign of the charge, or the transverse momentum.">
            <source>What is to be learnt from the hits: the sign of the charge, or the transverse momentum.</source>
            <translation>要从击中学习什么：电荷的正负号，或横动量。</translation>
        </message>
        <message id="Tracks in a solenoid">
            <source>Tracks in a solenoid</source>
            <translation>螺线管中的径迹</translation>
        </message>
        <message id="Hits of a charged particle in the layers of a tracker: it flies on a helix, whose bend tells charge and momentum. Noise hits may stand among them.">
            <source>Hits of a charged particle in the layers of a tracker: it flies on a helix, whose bend tells charge and momentum. Noise hits may stand among them.</source>
            <translation>带电粒子在径迹探测器各层中的击中：它沿螺旋线飞行，弯曲程度反映电荷和动量。其中可以夹杂噪声击中。</translation>
        </message>
        <message id="A helix from the beam with radius R = pt / (0.3 B), hits on cylinders with normal errors along r-phi and z; pt = least + exponential, even azimuth, eta even in [-2, 2], z normal of spread 50 mm. Noise is even on the cylinders. No scattering and no loss of energy.">
            <source>A helix from the beam with radius R = pt / (0.3 B), hits on cylinders with normal errors along r-phi and z; pt = least + exponential, even azimuth, eta even in [-2, 2], z normal of spread 50 mm. Noise is even on the cylinders. No scattering and no loss of energy.</source>
            <translation>从束流出发的螺旋线，半径 R = pt / (0.3 B)，击中位于圆柱面上，沿 r-phi 和 z 有正态误差；pt = 最小值 + 指数分布，方位角均匀分布，eta 在 [-2, 2] 内均匀分布，z 为正态分布，标准差 50 mm。噪声在各圆柱面上均匀分布。没有散射，也没有能量损失。</translation>
        </message>
        <message id="Magnetic field">
            <source>Magnetic field</source>
            <translation>磁场</translation>
        </message>
        <message id="Along the beam.">
            <source>Along the beam.</source>
            <translation>沿束流方向。</translation>
        </message>
        <message id="Layers">
            <source>Layers</source>
            <translation>层</translation>
        </message>
        <message id="Cylinders that the track crosses.">
            <source>Cylinders that the track crosses.</source>
            <translation>径迹穿过的圆柱面数。</translation>
        </message>
        <message id="Of the first layer.">
            <source>Of the first layer.</source>
            <translation>第一层的半径。</translation>
        </message>
        <message id="Outer radius">
            <source>Outer radius</source>
            <translation>外半径</translation>
        </message>
        <message id="Of the last layer.">
            <source>Of the last layer.</source>
            <translation>最后一层的半径。</translation>
        </message>
        <message id="Standard deviation of a hit.">
            <source>Standard deviation of a hit.</source>
            <translation>击中位置的标准差。</translation>
        </message>
        <message id="Noise hits">
            <source>Noise hits</source>
            <translation>噪声击中</translation>
        </message>
        <message id="Hits in random places, beside those of the track.">
            <source>Hits in random places, beside those of the track.</source>
            <translation>随机位置上的击中，与径迹的击中并存。</translation>
        </message>
        <message id="Least pt">
            <source>Least pt</source>
            <translation>最小 pt</translation>
        </message>
        <message id="Of the tracks.">
            <source>Of the tracks.</source>
            <translation>径迹的最小 pt。</translation>
        </message>
        <message id="Mean pt above the least">
            <source>Mean pt above the least</source>
            <translation>高出最小值的平均 pt</translation>
        </message>
        <message id="The spectrum falls exponentially.">
            <source>The spectrum falls exponentially.</source>
            <translation>能谱按指数下降。</translation>
        </message>
        <message id="A line of the event is longer than {1} letters.">
            <source>A line of the event is longer than {1} letters.</source>
            <translation>事件中有一行超过 {1} 个字符。</translation>
        </message>
        <message id="Its first line announces more random numbers than it has.">
            <source>Its first line announces more random numbers than it has.</source>
            <translation>其首行声称的随机数比实有的多。</translation>
        </message>
        <message id="Its first line announces more weights than it has.">
            <source>Its first line announces more weights than it has.</source>
            <translation>其首行声称的权重比实有的多。</translation>
        </message>
        <message id="The line of a vertex announces more than it has.">
            <source>The line of a vertex announces more than it has.</source>
            <translation>某个顶点的行声称的内容比实有的多。</translation>
        </message>
        <message id="The line of a particle announces more than it has.">
            <source>The line of a particle announces more than it has.</source>
            <translation>某个粒子的行声称的内容比实有的多。</translation>
        </message>
        <message id="Its first line announces less than nothing.">
            <source>Its first line announces less than nothing.</source>
            <translation>其首行声称的数量小于零。</translation>
        </message>
        <message id="The line of a vertex does not list the particles that go into it.">
            <source>The line of a vertex does not list the particles that go into it.</source>
            <translation>某个顶点的行没有列出进入它的粒子。</translation>
        </message>
        <message id="A vertex has a number that the event does not announce.">
            <source>A vertex has a number that the event does not announce.</source>
            <translation>某个顶点的编号不在事件声称的范围内。</translation>
        </message>
        <message id="A particle that the event does not announce goes into a vertex.">
            <source>A particle that the event does not announce goes into a vertex.</source>
            <translation>进入某个顶点的粒子不在事件声称的范围内。</translation>
        </message>
        <message id="The place of a vertex is none.">
            <source>The place of a vertex is none.</source>
            <translation>某个顶点的位置无效。</translation>
        </message>
        <message id="The particles are not numbered from 1.">
            <source>The particles are not numbered from 1.</source>
            <translation>粒子没有从 1 开始编号。</translation>
        </message>
        <message id="A particle stems from what the event does not announce.">
            <source>A particle stems from what the event does not announce.</source>
            <translation>某个粒子的来源不在事件声称的范围内。</translation>
        </message>
        <message id="Its units are neither GEV nor MEV, or neither MM nor CM.">
            <source>Its units are neither GEV nor MEV, or neither MM nor CM.</source>
            <translation>其单位不是 GEV 或 MEV，或不是 MM 或 CM。</translation>
        </message>
        <message id="'{1}' stands where a number should be.">
            <source>'{1}' stands where a number should be.</source>
            <translation>应为数的地方是“{1}”。</translation>
        </message>
        <message id="'{1}' stands where a whole number should be.">
            <source>'{1}' stands where a whole number should be.</source>
            <translation>应为整数的地方是“{1}”。</translation>
        </message>
        <message id="A line has {1} words where there should be {2}.">
            <source>A line has {1} words where there should be {2}.</source>
            <translation>有一行有 {1} 个词，而应有 {2} 个。</translation>
        </message>
        <message id="The event is left out: {1} Correct it, or write the file again.">
            <source>The event is left out: {1} Correct it, or write the file again.</source>
            <translation>该事件已略去：{1}请改正它，或重新写出文件。</translation>
        </message>
        <message id="The event is incomplete: it announces {1} particles, and {2} are there. Where the file was cut, write or fetch it again.">
            <source>The event is incomplete: it announces {1} particles, and {2} are there. Where the file was cut, write or fetch it again.</source>
            <translation>事件不完整：声称有 {1} 个粒子，实有 {2} 个。如果文件被截断，请重新写出或获取。</translation>
        </message>
        <message id="The event announces {1} vertices, and {2} are there, so it is left out. Where the file was cut, write or fetch it again.">
            <source>The event announces {1} vertices, and {2} are there, so it is left out. Where the file was cut, write or fetch it again.</source>
            <translation>事件声称有 {1} 个顶点，实有 {2} 个，因此已略去。如果文件被截断，请重新写出或获取。</translation>
        </message>
        <message id="A particle of the event is its own ancestor, so it is left out. Write the file again.">
            <source>A particle of the event is its own ancestor, so it is left out. Write the file again.</source>
            <translation>事件中有粒子是它自己的祖先，因此已略去该事件。请重新写出文件。</translation>
        </message>
        <message id="HepMC3 cannot read the event, so it is left out. Write the file again.">
            <source>HepMC3 cannot read the event, so it is left out. Write the file again.</source>
            <translation>HepMC3 无法读取该事件，因此已略去。请重新写出文件。</translation>
        </message>
        <message id="HepMC3 made {1} particles of the {2} of the event, so it is left out: some of them hang on nothing. Write the file again.">
            <source>HepMC3 made {1} particles of the {2} of the event, so it is left out: some of them hang on nothing. Write the file again.</source>
            <translation>事件有 {2} 个粒子，HepMC3 只得到 {1} 个，因此已略去该事件：其中有些粒子没有连接到任何顶点。请重新写出文件。</translation>
        </message>
        <message id="HepMC3 cannot read the event, so it is left out: {1}. Write the file again.">
            <source>HepMC3 cannot read the event, so it is left out: {1}. Write the file again.</source>
            <translation>HepMC3 无法读取该事件，因此已略去：{1}。请重新写出文件。</translation>
        </message>
        <message id="This event is larger than {1} MiB. Check that the file is what its name says.">
            <source>This event is larger than {1} MiB. Check that the file is what its name says.</source>
            <translation>该事件超过 {1} MiB。请检查文件是否与其名称相符。</translation>
        </message>
        <message id="The file is written as '{1}', which cannot be read. Write it as HepMC 2 (IO_GenEvent) or HepMC 3 (Asciiv3).">
            <source>The file is written as '{1}', which cannot be read. Write it as HepMC 2 (IO_GenEvent) or HepMC 3 (Asciiv3).</source>
            <translation>文件的格式为“{1}”，无法读取。请写成 HepMC 2 (IO_GenEvent) 或 HepMC 3 (Asciiv3)。</translation>
        </message>
        <message id="The event is incomplete: the file ends in it, and {1} of its {2} particles are there. Write or fetch the file again.">
            <source>The event is incomplete: the file ends in it, and {1} of its {2} particles are there. Write or fetch the file again.</source>
            <translation>事件不完整：文件在其中结束，{2} 个粒子中只有 {1} 个。请重新写出或获取文件。</translation>
        </message>
        <message id="There is no START_EVENT_LISTING of HepMC 2 (IO_GenEvent) or HepMC 3 (Asciiv3) in the file. Choose the reader that fits.">
            <source>There is no START_EVENT_LISTING of HepMC 2 (IO_GenEvent) or HepMC 3 (Asciiv3) in the file. Choose the reader that fits.</source>
            <translation>文件中没有 HepMC 2 (IO_GenEvent) 或 HepMC 3 (Asciiv3) 的 START_EVENT_LISTING。请选择合适的读取器。</translation>
        </message>
        <message id="The file does not end with END_EVENT_LISTING, so its end may be missing.">
            <source>The file does not end with END_EVENT_LISTING, so its end may be missing.</source>
            <translation>文件没有以 END_EVENT_LISTING 结束，末尾可能缺失。</translation>
        </message>
        <message id="{1} lines of particles and vertices, of which this is the first, belong to no event: the line that begins with E is missing. They were passed over.">
            <source>{1} lines of particles and vertices, of which this is the first, belong to no event: the line that begins with E is missing. They were passed over.</source>
            <translation>{1} 行粒子和顶点（这是第一行）不属于任何事件：缺少以 E 开头的行。它们已被略过。</translation>
        </message>
        <message id="{1} events do not name their units; they were taken as GeV and mm.">
            <source>{1} events do not name their units; they were taken as GeV and mm.</source>
            <translation>{1} 个事件没有注明单位；已按 GeV 和 mm 处理。</translation>
        </message>
        <message id="The file announces {1} events; {2} of them were read.">
            <source>The file announces {1} events; {2} of them were read.</source>
            <translation>文件声称有 {1} 个事件；读取了其中 {2} 个。</translation>
        </message>
        <message id="HepMC {1}, {2} events, written in {3}, shown in GeV and mm.">
            <source>HepMC {1}, {2} events, written in {3}, shown in GeV and mm.</source>
            <translation>HepMC {1}，{2} 个事件，以 {3} 写成，以 GeV 和 mm 显示。</translation>
        </message>
        <message id="HepMC events (2 and 3)">
            <source>HepMC events (2 and 3)</source>
            <translation>HepMC 事件（2 和 3）</translation>
        </message>
        <message id="Reads the full records of event generators, in ASCII. A row is an event: its leading leptons, photons, and jets, missing momentum, masses, and its final particles as a tensor. Several files are several samples, to be told apart.">
            <source>Reads the full records of event generators, in ASCII. A row is an event: its leading leptons, photons, and jets, missing momentum, masses, and its final particles as a tensor. Several files are several samples, to be told apart.</source>
            <translation>读取事件产生器的完整记录（ASCII）。一行是一个事件：其领头的轻子、光子和喷注，缺失动量，质量，以及作为张量的末态粒子。多个文件即多个样本，可用来互相区分。</translation>
        </message>
        <message id="FastJet cannot find the jets: {1}. Choose another algorithm or radius.">
            <source>FastJet cannot find the jets: {1}. Choose another algorithm or radius.</source>
            <translation>FastJet 无法找到喷注：{1}。请选择其他算法或半径。</translation>
        </message>
        <message id="The event announces {1} particles, but more are there, so it is left out. Correct the number of particles.">
            <source>The event announces {1} particles, but more are there, so it is left out. Correct the number of particles.</source>
            <translation>该事件声称有 {1} 个粒子，实际更多，因此被排除。请更正粒子数。</translation>
        </message>
        <message id="The first line of the event does not begin with its number of particles, its process, and its weight, and six numbers in all, so the event is left out. Correct the line.">
            <source>The first line of the event does not begin with its number of particles, its process, and its weight, and six numbers in all, so the event is left out. Correct the line.</source>
            <translation>事件的首行没有以粒子数、过程和权重开头，或总共不是六个数，因此已略去该事件。请改正这一行。</translation>
        </message>
        <message id="The event announces {1} particles, but only {2} are there, so it is left out. Correct the number of particles, or add the missing lines.">
            <source>The event announces {1} particles, but only {2} are there, so it is left out. Correct the number of particles, or add the missing lines.</source>
            <translation>事件声称有 {1} 个粒子，但实有 {2} 个，因此已略去。请改正粒子数，或补上缺少的行。</translation>
        </message>
        <message id="'{1}' is no number that may stand here, so the event is left out. Correct the line.">
            <source>'{1}' is no number that may stand here, so the event is left out. Correct the line.</source>
            <translation>“{1}”不是可以放在这里的数，因此已略去该事件。请改正这一行。</translation>
        </message>
        <message id="A particle's line has {1} numbers where there should be 13, so the event is left out. Correct the line.">
            <source>A particle's line has {1} numbers where there should be 13, so the event is left out. Correct the line.</source>
            <translation>某个粒子的行有 {1} 个数，而应有 13 个，因此已略去该事件。请改正这一行。</translation>
        </message>
        <message id="The event is empty, so it is left out.">
            <source>The event is empty, so it is left out.</source>
            <translation>该事件为空，因此已略去。</translation>
        </message>
        <message id="The &lt;init&gt; block is not as it should be, so beams and cross sections are unknown.">
            <source>The &lt;init&gt; block is not as it should be, so beams and cross sections are unknown.</source>
            <translation>&lt;init&gt; 块不符合规定，因此束流和截面未知。</translation>
        </message>
        <message id="The event has no &lt;/event&gt; at its end, so it may be incomplete and is left out. Where the file was cut, write or fetch it again.">
            <source>The event has no &lt;/event&gt; at its end, so it may be incomplete and is left out. Where the file was cut, write or fetch it again.</source>
            <translation>事件末尾没有 &lt;/event&gt;，可能不完整，因此已略去。如果文件被截断，请重新写出或获取。</translation>
        </message>
        <message id="An event ends here that has no &lt;event&gt; at its beginning, so it is left out. Correct the line where it begins.">
            <source>An event ends here that has no &lt;event&gt; at its beginning, so it is left out. Correct the line where it begins.</source>
            <translation>此处结束的事件开头没有 &lt;event&gt;，因此被排除。请更正它开始的行。</translation>
        </message>
        <message id="{1} events, beams {2} and {3} of {4} and {5} GeV, processes {6}.">
            <source>{1} events, beams {2} and {3} of {4} and {5} GeV, processes {6}.</source>
            <translation>{1} 个事件，束流为 {2} 和 {3}，能量 {4} 和 {5} GeV，过程 {6}。</translation>
        </message>
        <message id="There is no &lt;init&gt; block in the file, so nothing is known of beams and cross sections.">
            <source>There is no &lt;init&gt; block in the file, so nothing is known of beams and cross sections.</source>
            <translation>文件中没有 &lt;init&gt; 块，因此束流和截面未知。</translation>
        </message>
        <message id="The &lt;init&gt; block announces {1} processes and lists {2}.">
            <source>The &lt;init&gt; block announces {1} processes and lists {2}.</source>
            <translation>&lt;init&gt; 块声称有 {1} 个过程，列出了 {2} 个。</translation>
        </message>
        <message id="Some events are of processes that the &lt;init&gt; block does not list, such as {1}.">
            <source>Some events are of processes that the &lt;init&gt; block does not list, such as {1}.</source>
            <translation>有些事件的过程不在 &lt;init&gt; 块所列之中，例如 {1}。</translation>
        </message>
        <message id="The header asks for {1} events; the file has {2}.">
            <source>The header asks for {1} events; the file has {2}.</source>
            <translation>文件头要求 {1} 个事件；文件中有 {2} 个。</translation>
        </message>
        <message id="The file does not end with &lt;/LesHouchesEvents&gt;, so its end may be missing.">
            <source>The file does not end with &lt;/LesHouchesEvents&gt;, so its end may be missing.</source>
            <translation>文件没有以 &lt;/LesHouchesEvents&gt; 结束，末尾可能缺失。</translation>
        </message>
        <message id="Les Houches events (LHE)">
            <source>Les Houches events (LHE)</source>
            <translation>Les Houches 事件 (LHE)</translation>
        </message>
        <message id="Reads the events of generators such as MadGraph and POWHEG. A row is an event: its leading leptons, photons, and jets, missing momentum, masses, and its particles as a tensor. Several files are several samples, to be told apart.">
            <source>Reads the events of generators such as MadGraph and POWHEG. A row is an event: its leading leptons, photons, and jets, missing momentum, masses, and its particles as a tensor. Several files are several samples, to be told apart.</source>
            <translation>读取 MadGraph 和 POWHEG 等产生器的事件。一行是一个事件：其领头的轻子、光子和喷注，缺失动量，质量，以及作为张量的粒子。多个文件即多个样本，可用来互相区分。</translation>
        </message>
        <message id="There are no objects called '{1}'. Write for example: leptons 2, photons 1, jets 4. Electrons, muons, and taus can be named as well.">
            <source>There are no objects called '{1}'. Write for example: leptons 2, photons 1, jets 4. Electrons, muons, and taus can be named as well.</source>
            <translation>没有名为“{1}”的对象。例如可写：leptons 2, photons 1, jets 4。也可以写 electrons、muons 和 taus。</translation>
        </message>
        <message id="Behind '{1}' a number from 0 to {2} is expected: how many of them become columns.">
            <source>Behind '{1}' a number from 0 to {2} is expected: how many of them become columns.</source>
            <translation>“{1}”后面应有一个 0 到 {2} 的数：其中多少个成为列。</translation>
        </message>
        <message id="Particle physics">
            <source>Particle physics</source>
            <translation>粒子物理</translation>
        </message>
        <message id="Collision events of LHE and HepMC files with jets and masses, published tables of events, drawings of events, and simulated resonances and tracks.">
            <source>Collision events of LHE and HepMC files with jets and masses, published tables of events, drawings of events, and simulated resonances and tracks.</source>
            <translation>LHE 和 HepMC 文件的对撞事件（含喷注和质量）、已发表的事件表格、事件图示，以及模拟的共振态和径迹。</translation>
        </message>
        <message id="Transverse mass: the root of 2 pt1 pt2 (1 - cos(phi1 - phi2)).">
            <source>Transverse mass: the root of 2 pt1 pt2 (1 - cos(phi1 - phi2)).</source>
            <translation>横质量：2 pt1 pt2 (1 - cos(phi1 - phi2)) 的平方根。</translation>
        </message>
        <message id="Distance in pseudorapidity and azimuth.">
            <source>Distance in pseudorapidity and azimuth.</source>
            <translation>赝快度和方位角上的距离。</translation>
        </message>
        <message id="Difference in azimuth, from 0 to pi.">
            <source>Difference in azimuth, from 0 to pi.</source>
            <translation>方位角之差，从 0 到 pi。</translation>
        </message>
        <message id="Difference in pseudorapidity.">
            <source>Difference in pseudorapidity.</source>
            <translation>赝快度之差。</translation>
        </message>
        <message id="There are two quantities called {1}. Put another name and = before one.">
            <source>There are two quantities called {1}. Put another name and = before one.</source>
            <translation>有两个物理量名为 {1}。请在其中一个前面写上另一个名称和 =。</translation>
        </message>
        <message id="A semicolon is expected between two quantities.">
            <source>A semicolon is expected between two quantities.</source>
            <translation>两个物理量之间应有分号。</translation>
        </message>
        <message id="A name is expected before =.">
            <source>A name is expected before =.</source>
            <translation>= 前面应有名称。</translation>
        </message>
        <message id="There is no quantity called '{1}'. There are m, mT, pt, eta, phi, dR, dphi, and deta, as in m(l1+l2).">
            <source>There is no quantity called '{1}'. There are m, mT, pt, eta, phi, dR, dphi, and deta, as in m(l1+l2).</source>
            <translation>没有名为“{1}”的物理量。可用的有 m、mT、pt、eta、phi、dR、dphi 和 deta，例如 m(l1+l2)。</translation>
        </message>
        <message id="A parenthesis is expected behind {1}, as in m(l1+l2).">
            <source>A parenthesis is expected behind {1}, as in m(l1+l2).</source>
            <translation>{1} 后面应有括号，例如 m(l1+l2)。</translation>
        </message>
        <message id="A closing parenthesis is expected, or + or a comma and another object.">
            <source>A closing parenthesis is expected, or + or a comma and another object.</source>
            <translation>应有右括号，或者 + 或逗号再加另一个对象。</translation>
        </message>
        <message id="{1} takes one object or sum of objects, as in {1}(l1+l2).">
            <source>{1} takes one object or sum of objects, as in {1}(l1+l2).</source>
            <translation>{1} 需要一个对象或若干对象之和，例如 {1}(l1+l2)。</translation>
        </message>
        <message id="{1} takes two objects with a comma between them, as in {1}(l1,met).">
            <source>{1} takes two objects with a comma between them, as in {1}(l1,met).</source>
            <translation>{1} 需要两个对象，以逗号分隔，例如 {1}(l1,met)。</translation>
        </message>
        <message id="{1} cannot be had of met: along the beam nothing is known of what is missing. Use mT, pt, phi, or dphi.">
            <source>{1} cannot be had of met: along the beam nothing is known of what is missing. Use mT, pt, phi, or dphi.</source>
            <translation>met 没有 {1}：缺失的部分沿束流方向一无所知。请使用 mT、pt、phi 或 dphi。</translation>
        </message>
        <message id="'{1}' is no object. Write l1 for the leading lepton, and likewise e, mu, tau, ph (photon), j (jet) with a number from 1 to 99, or met for the missing momentum.">
            <source>'{1}' is no object. Write l1 for the leading lepton, and likewise e, mu, tau, ph (photon), j (jet) with a number from 1 to 99, or met for the missing momentum.</source>
            <translation>“{1}”不是对象。领头轻子写 l1，同样可用 e、mu、tau、ph（光子）、j（喷注）加上 1 到 99 的数，缺失动量写 met。</translation>
        </message>
        <message id="CMS: events with two muons">
            <source>CMS: events with two muons</source>
            <translation>CMS：双 μ 子事件</translation>
        </message>
        <message id="CMS collaboration and T. McCauley, CERN Open Data portal, record 545, CC0. Collisions of 2011 at 7 TeV, chosen so that the pair's mass is 60 to 120 GeV. It is the root of 2 pt1 pt2 (cosh(eta1 - eta2) - cos(phi1 - phi2)), and shows the Z boson.">
            <source>CMS collaboration and T. McCauley, CERN Open Data portal, record 545, CC0. Collisions of 2011 at 7 TeV, chosen so that the pair's mass is 60 to 120 GeV. It is the root of 2 pt1 pt2 (cosh(eta1 - eta2) - cos(phi1 - phi2)), and shows the Z boson.</source>
            <translation>CMS 合作组和 T. McCauley，CERN 开放数据门户，记录 545，CC0。2011 年 7 TeV 的对撞，经挑选使 μ 子对的质量为 60 到 120 GeV。质量是 2 pt1 pt2 (cosh(eta1 - eta2) - cos(phi1 - phi2)) 的平方根，显示出 Z 玻色子。</translation>
        </message>
        <message id="Number of the run.">
            <source>Number of the run.</source>
            <translation>运行的编号。</translation>
        </message>
        <message id="Number of the event in the run.">
            <source>Number of the event in the run.</source>
            <translation>事件在该次运行中的编号。</translation>
        </message>
        <message id="Transverse momentum of the muon.">
            <source>Transverse momentum of the muon.</source>
            <translation>μ 子的横动量。</translation>
        </message>
        <message id="Pseudorapidity of the muon.">
            <source>Pseudorapidity of the muon.</source>
            <translation>μ 子的赝快度。</translation>
        </message>
        <message id="Azimuth of the muon.">
            <source>Azimuth of the muon.</source>
            <translation>μ 子的方位角。</translation>
        </message>
        <message id="Charge of the muon.">
            <source>Charge of the muon.</source>
            <translation>μ 子的电荷。</translation>
        </message>
        <message id="How far the muon's track passes the collision, across the beam.">
            <source>How far the muon's track passes the collision, across the beam.</source>
            <translation>μ 子径迹在垂直于束流方向上偏离对撞点的距离。</translation>
        </message>
        <message id="Transverse momentum of other tracks around the muon.">
            <source>Transverse momentum of other tracks around the muon.</source>
            <translation>μ 子周围其他径迹的横动量。</translation>
        </message>
        <message id="CMS: events with four muons">
            <source>CMS: events with four muons</source>
            <translation>CMS：四 μ 子事件</translation>
        </message>
        <message id="CMS collaboration, CERN Open Data portal, CC0. Collisions of 2011 and 2012 in the search for a Higgs boson that decays into two Z bosons and four muons.">
            <source>CMS collaboration, CERN Open Data portal, CC0. Collisions of 2011 and 2012 in the search for a Higgs boson that decays into two Z bosons and four muons.</source>
            <translation>CMS 合作组，CERN 开放数据门户，CC0。2011 和 2012 年的对撞，用于寻找衰变为两个 Z 玻色子和四个 μ 子的希格斯玻色子。</translation>
        </message>
        <message id="Particle number: 13 muon, -13 antimuon.">
            <source>Particle number: 13 muon, -13 antimuon.</source>
            <translation>粒子编号：13 为 μ 子，-13 为反 μ 子。</translation>
        </message>
        <message id="Energy of the muon.">
            <source>Energy of the muon.</source>
            <translation>μ 子的能量。</translation>
        </message>
        <message id="Momentum of the muon along this axis; z is the beam.">
            <source>Momentum of the muon along this axis; z is the beam.</source>
            <translation>μ 子沿该轴的动量；z 为束流方向。</translation>
        </message>
        <message id="Invariant mass of the pair that is nearer to a Z boson.">
            <source>Invariant mass of the pair that is nearer to a Z boson.</source>
            <translation>更接近 Z 玻色子的一对的不变质量。</translation>
        </message>
        <message id="Invariant mass of the other pair.">
            <source>Invariant mass of the other pair.</source>
            <translation>另一对的不变质量。</translation>
        </message>
        <message id="Invariant mass of all four muons.">
            <source>Invariant mass of all four muons.</source>
            <translation>全部四个 μ 子的不变质量。</translation>
        </message>
        <message id="HIGGS">
            <source>HIGGS</source>
            <translation>HIGGS</translation>
        </message>
        <message id="Baldi, Sadowski, Whiteson 2014, Nature Communications 5, 4308; UCI Machine Learning Repository, CC BY 4.0. Simulated events of a heavy Higgs boson (signal) and of top pairs (background). The publishers scaled momenta, angles, and masses, so they bear no unit.">
            <source>Baldi, Sadowski, Whiteson 2014, Nature Communications 5, 4308; UCI Machine Learning Repository, CC BY 4.0. Simulated events of a heavy Higgs boson (signal) and of top pairs (background). The publishers scaled momenta, angles, and masses, so they bear no unit.</source>
            <translation>Baldi、Sadowski、Whiteson 2014，Nature Communications 5, 4308；UCI 机器学习库，CC BY 4.0。模拟的重希格斯玻色子事件（信号）和顶夸克对事件（本底）。发布者对动量、角度和质量做了缩放，因此它们没有单位。</translation>
        </message>
        <message id="1 signal, 0 background.">
            <source>1 signal, 0 background.</source>
            <translation>1 为信号，0 为本底。</translation>
        </message>
        <message id="Transverse momentum of the lepton, scaled.">
            <source>Transverse momentum of the lepton, scaled.</source>
            <translation>轻子的横动量，已缩放。</translation>
        </message>
        <message id="Pseudorapidity of the lepton, scaled.">
            <source>Pseudorapidity of the lepton, scaled.</source>
            <translation>轻子的赝快度，已缩放。</translation>
        </message>
        <message id="Azimuth of the lepton, scaled.">
            <source>Azimuth of the lepton, scaled.</source>
            <translation>轻子的方位角，已缩放。</translation>
        </message>
        <message id="Missing transverse momentum, scaled.">
            <source>Missing transverse momentum, scaled.</source>
            <translation>缺失横动量，已缩放。</translation>
        </message>
        <message id="Azimuth of the missing transverse momentum, scaled.">
            <source>Azimuth of the missing transverse momentum, scaled.</source>
            <translation>缺失横动量的方位角，已缩放。</translation>
        </message>
        <message id="Transverse momentum of the jet, scaled.">
            <source>Transverse momentum of the jet, scaled.</source>
            <translation>喷注的横动量，已缩放。</translation>
        </message>
        <message id="Pseudorapidity of the jet, scaled.">
            <source>Pseudorapidity of the jet, scaled.</source>
            <translation>喷注的赝快度，已缩放。</translation>
        </message>
        <message id="Azimuth of the jet, scaled.">
            <source>Azimuth of the jet, scaled.</source>
            <translation>喷注的方位角，已缩放。</translation>
        </message>
        <message id="How likely a bottom quark began the jet: 0, or one of two steps above it.">
            <source>How likely a bottom quark began the jet: 0, or one of two steps above it.</source>
            <translation>喷注由底夸克产生的可能性：0，或高于它的两级之一。</translation>
        </message>
        <message id="Invariant mass of the jets (j), lepton (l), neutrino (v), bottom jets (b), and W bosons (w) of its name, scaled.">
            <source>Invariant mass of the jets (j), lepton (l), neutrino (v), bottom jets (b), and W bosons (w) of its name, scaled.</source>
            <translation>名称所列喷注 (j)、轻子 (l)、中微子 (v)、底夸克喷注 (b) 和 W 玻色子 (w) 的不变质量，已缩放。</translation>
        </message>
        <message id="Hits in space">
            <source>Hits in space</source>
            <translation>空间中的击中</translation>
        </message>
        <message id="Draws the hits of a track where they were measured; the beam is the axis of depth.">
            <source>Draws the hits of a track where they were measured; the beam is the axis of depth.</source>
            <translation>把径迹的击中画在测得的位置；束流为深度轴。</translation>
        </message>
        <message id="beam">
            <source>beam</source>
            <translation>束流</translation>
        </message>
        <message id="{1} hits of a track and of noise in space, around the beam.">
            <source>{1} hits of a track and of noise in space, around the beam.</source>
            <translation>径迹和噪声在空间中的 {1} 个击中，环绕束流。</translation>
        </message>
        <message id="The lowest mass must be below the highest one.">
            <source>The lowest mass must be below the highest one.</source>
            <translation>最低质量必须低于最高质量。</translation>
        </message>
        <message id="The power must not be 1. Take 1.01.">
            <source>The power must not be 1. Take 1.01.</source>
            <translation>幂次不能是 1。请取 1.01。</translation>
        </message>
        <message id="Transverse momentum of the harder lepton.">
            <source>Transverse momentum of the harder lepton.</source>
            <translation>较硬轻子的横动量。</translation>
        </message>
        <message id="Pseudorapidity of the harder lepton.">
            <source>Pseudorapidity of the harder lepton.</source>
            <translation>较硬轻子的赝快度。</translation>
        </message>
        <message id="Azimuth of the harder lepton.">
            <source>Azimuth of the harder lepton.</source>
            <translation>较硬轻子的方位角。</translation>
        </message>
        <message id="Transverse momentum of the softer lepton.">
            <source>Transverse momentum of the softer lepton.</source>
            <translation>较软轻子的横动量。</translation>
        </message>
        <message id="Pseudorapidity of the softer lepton.">
            <source>Pseudorapidity of the softer lepton.</source>
            <translation>较软轻子的赝快度。</translation>
        </message>
        <message id="Azimuth of the softer lepton.">
            <source>Azimuth of the softer lepton.</source>
            <translation>较软轻子的方位角。</translation>
        </message>
        <message id="Rapidity of both together.">
            <source>Rapidity of both together.</source>
            <translation>两者合起来的快度。</translation>
        </message>
        <message id="Invariant mass of both, as measured.">
            <source>Invariant mass of both, as measured.</source>
            <translation>两者的不变质量（测量值）。</translation>
        </message>
        <message id="Spin">
            <source>Spin</source>
            <translation>自旋</translation>
        </message>
        <message id="Of the resonance: 0 decays evenly, 1 as 1 + cos^2 of the decay angle, like the background, so that the mass alone tells them apart.">
            <source>Of the resonance: 0 decays evenly, 1 as 1 + cos^2 of the decay angle, like the background, so that the mass alone tells them apart.</source>
            <translation>共振态的自旋：0 时均匀衰变，1 时按衰变角的 1 + cos^2 衰变，与本底相同，因此只有质量能区分它们。</translation>
        </message>
        <message id="Resonance of two leptons">
            <source>Resonance of two leptons</source>
            <translation>双轻子共振态</translation>
        </message>
        <message id="Pairs of leptons from a narrow resonance (signal) on a falling background, with a tracker's resolution. The mass shows a peak; kinematics help where it is broad.">
            <source>Pairs of leptons from a narrow resonance (signal) on a falling background, with a tracker's resolution. The mass shows a peak; kinematics help where it is broad.</source>
            <translation>来自窄共振态的轻子对（信号）叠加在下降的本底上，并带有径迹探测器的分辨率。质量谱中有一个峰；峰较宽时，运动学量会有帮助。</translation>
        </message>
        <message id="Signal: relativistic Breit-Wigner mass. Background: mass falling as m^-power, decay angle 1 + cos^2. Pairs: p(pt^2) falling as (pt^2 + (20 GeV)^2)^-3, normal rapidity of spread 1. 1/pt is smeared by resolution (+) resolution pt / 100 GeV (Gluckstern 1963); masses of the leptons are left out.">
            <source>Signal: relativistic Breit-Wigner mass. Background: mass falling as m^-power, decay angle 1 + cos^2. Pairs: p(pt^2) falling as (pt^2 + (20 GeV)^2)^-3, normal rapidity of spread 1. 1/pt is smeared by resolution (+) resolution pt / 100 GeV (Gluckstern 1963); masses of the leptons are left out.</source>
            <translation>信号：相对论 Breit-Wigner 质量分布。本底：质量按 m^-power 下降，衰变角按 1 + cos^2。轻子对：p(pt^2) 按 (pt^2 + (20 GeV)^2)^-3 下降，快度为正态分布，标准差 1。1/pt 以“分辨率 (+) 分辨率 pt / 100 GeV”弥散 (Gluckstern 1963)；忽略轻子的质量。</translation>
        </message>
        <message id="Mass">
            <source>Mass</source>
            <translation>质量</translation>
        </message>
        <message id="Of the resonance; that of the Z boson.">
            <source>Of the resonance; that of the Z boson.</source>
            <translation>共振态的质量；默认为 Z 玻色子的质量。</translation>
        </message>
        <message id="Lowest mass">
            <source>Lowest mass</source>
            <translation>最低质量</translation>
        </message>
        <message id="Where the spectrum begins.">
            <source>Where the spectrum begins.</source>
            <translation>质量谱的起点。</translation>
        </message>
        <message id="Highest mass">
            <source>Highest mass</source>
            <translation>最高质量</translation>
        </message>
        <message id="Where the spectrum ends.">
            <source>Where the spectrum ends.</source>
            <translation>质量谱的终点。</translation>
        </message>
        <message id="Fall of the background">
            <source>Fall of the background</source>
            <translation>本底的下降</translation>
        </message>
        <message id="The background falls as the mass to minus this power.">
            <source>The background falls as the mass to minus this power.</source>
            <translation>本底按质量的负幂下降，这里是幂次。</translation>
        </message>
        <message id="Relative error of a small transverse momentum; at 100 GeV it is 1.4 times as large.">
            <source>Relative error of a small transverse momentum; at 100 GeV it is 1.4 times as large.</source>
            <translation>小横动量的相对误差；在 100 GeV 处为其 1.4 倍。</translation>
        </message>
        <message id="Gate">
            <source>Gate</source>
            <translation>门</translation>
        </message>
        <message id="Lets each feature through above a threshold of its own, which is trained, and damps it below.">
            <source>Lets each feature through above a threshold of its own, which is trained, and damps it below.</source>
            <translation>每个特征高于其自身（经训练的）阈值时通过，低于时被抑制。</translation>
        </message>
        <message id="An example of a plug-in's layer">
            <source>An example of a plug-in's layer</source>
            <translation>插件层的示例</translation>
        </message>
        <message id="Sharpness">
            <source>Sharpness</source>
            <translation>陡度</translation>
        </message>
        <message id="How suddenly the gate opens at the threshold.">
            <source>How suddenly the gate opens at the threshold.</source>
            <translation>门在阈值处打开得多突然。</translation>
        </message>
        <message id="'{1}' is no number. Correct it, with a point before the decimals.">
            <source>'{1}' is no number. Correct it, with a point before the decimals.</source>
            <translation>'{1}' 不是数。请更正，小数用点。</translation>
        </message>
        <message id="There are {1} numbers behind the label where the first line promises {2}.">
            <source>There are {1} numbers behind the label where the first line promises {2}.</source>
            <translation>标签后有 {1} 个数，而首行声明为 {2} 个。</translation>
        </message>
        <message id="Spectra as text">
            <source>Spectra as text</source>
            <translation>文本光谱</translation>
        </message>
        <message id="Reads a label and the points of a spectrum from each line; the first line, 'spectra 5', says how many points there are.">
            <source>Reads a label and the points of a spectrum from each line; the first line, 'spectra 5', says how many points there are.</source>
            <translation>每行读取一个标签和光谱的各点；首行“spectra 5”说明点数。</translation>
        </message>
        <message id="The first line is to be 'spectra 5', with the number of points.">
            <source>The first line is to be 'spectra 5', with the number of points.</source>
            <translation>首行应为“spectra 5”，其中为点数。</translation>
        </message>
        <message id="{1} lines read">
            <source>{1} lines read</source>
            <translation>已读 {1} 行</translation>
        </message>
        <message id="There is no spectrum in the file that can be used.">
            <source>There is no spectrum in the file that can be used.</source>
            <translation>文件中没有可用的光谱。</translation>
        </message>
        <message id="Spectrum">
            <source>Spectrum</source>
            <translation>光谱</translation>
        </message>
        <message id="Draws the points of a spectrum as a curve.">
            <source>Draws the points of a spectrum as a curve.</source>
            <translation>把光谱的各点画成曲线。</translation>
        </message>
        <message id="A spectrum of {1} points, highest at point {2}.">
            <source>A spectrum of {1} points, highest at point {2}.</source>
            <translation>{1} 点的光谱，最高点在第 {2} 点。</translation>
        </message>
        <message id="Template">
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message id="An example to copy: spectra are read and drawn, and a layer learns thresholds.">
            <source>An example to copy: spectra are read and drawn, and a layer learns thresholds.</source>
            <translation>可复制的示例：读取并绘制光谱，并有一个学习阈值的层。</translation>
        </message>
        <message id="The layer {1} {2}. Ask the plug-in's maker for a better version.">
            <source>The layer {1} {2}. Ask the plug-in's maker for a better version.</source>
            <translation>层 {1} {2}。请向插件作者索取更好的版本。</translation>
        </message>
        <message id="writes outside of the blocks that it is given">
            <source>writes outside of the blocks that it is given</source>
            <translation>写到了所给内存块之外</translation>
        </message>
        <message id="leaves numbers unwritten, or makes some that are not finite">
            <source>leaves numbers unwritten, or makes some that are not finite</source>
            <translation>有数未写入，或产生了非有限的数</translation>
        </message>
        <message id="gives gradients that are not those of its output: off by {1} of {2}">
            <source>gives gradients that are not those of its output: off by {1} of {2}</source>
            <translation>给出的梯度与其输出不符：在 {2} 中偏差 {1}</translation>
        </message>
        <message id="gives another result for a row alone than among others">
            <source>gives another result for a row alone than among others</source>
            <translation>单独一行与在批中时结果不同</translation>
        </message>
        <message id="gives another result in float than in double">
            <source>gives another result in float than in double</source>
            <translation>单精度与双精度结果不同</translation>
        </message>
        <message id="has more inputs or weights than there may be">
            <source>has more inputs or weights than there may be</source>
            <translation>输入或权重超出允许的数量</translation>
        </message>
        <message id="has not as many example inputs as inputs">
            <source>has not as many example inputs as inputs</source>
            <translation>示例输入的个数与输入不符</translation>
        </message>
        <message id="states a shape of no numbers, or of over 1,000 for its small example">
            <source>states a shape of no numbers, or of over 1,000 for its small example</source>
            <translation>给出的形状不含数，或其小示例超过 1,000 个数</translation>
        </message>
        <message id="gives another result the second time">
            <source>gives another result the second time</source>
            <translation>第二次结果不同</translation>
        </message>
        <message id="The plug-in {1} does not implement the interface {2}. Rebuild it against this Netloom.">
            <source>The plug-in {1} does not implement the interface {2}. Rebuild it against this Netloom.</source>
            <translation>插件 {1} 没有实现接口 {2}。请针对本 Netloom 重新构建。</translation>
        </message>
        <message id="It does not offer '{1}', which its metadata promise.">
            <source>It does not offer '{1}', which its metadata promise.</source>
            <translation>它没有提供其元数据所承诺的“{1}”。</translation>
        </message>
        <message id="The layer {1} of the plug-in {2} must be called {2}_something, so that no two layers bear one name. Ask its maker for a better version.">
            <source>The layer {1} of the plug-in {2} must be called {2}_something, so that no two layers bear one name. Ask its maker for a better version.</source>
            <translation>插件 {2} 的层 {1} 必须命名为 {2}_某名，以免两个层重名。请向作者索取更好的版本。</translation>
        </message>
        <message id="It cannot paint what adds to a prediction.">
            <source>It cannot paint what adds to a prediction.</source>
            <translation>它无法绘出对预测的贡献。</translation>
        </message>
        <message id="It cannot judge rows that a model wrote.">
            <source>It cannot judge rows that a model wrote.</source>
            <translation>它不能评判模型写出的行。</translation>
        </message>
        <message id="Reading the file failed: {1}.">
            <source>Reading the file failed: {1}.</source>
            <translation>读取该文件失败：{1}。</translation>
        </message>
        <message id="The plug-in {1} failed: {2}.">
            <source>The plug-in {1} failed: {2}.</source>
            <translation>插件 {1} 失败：{2}。</translation>
        </message>
        <message id="There is not enough memory. Close other programs or take less data.">
            <source>There is not enough memory. Close other programs or take less data.</source>
            <translation>内存不足。请关闭其他程序或使用较少的数据。</translation>
        </message>
        <message id="Something went wrong inside the program: {1}. Save your work and try again.">
            <source>Something went wrong inside the program: {1}. Save your work and try again.</source>
            <translation>程序内部出错：{1}。请保存工作后重试。</translation>
        </message>
        <message id="The block {1} cannot be read; keep it in the library once more.">
            <source>The block {1} cannot be read; keep it in the library once more.</source>
            <translation>无法读取模块 {1}；请重新存入模块库。</translation>
        </message>
        <message id="The block {1} holds no node; keep it in the library once more.">
            <source>The block {1} holds no node; keep it in the library once more.</source>
            <translation>模块 {1} 中没有节点；请重新存入模块库。</translation>
        </message>
        <message id="The library in {1} cannot be written ({2}). Make room or allow it, then keep the block once more.">
            <source>The library in {1} cannot be written ({2}). Make room or allow it, then keep the block once more.</source>
            <translation>无法写入 {1} 中的模块库（{2}）。请腾出空间或开放权限，然后重新存入。</translation>
        </message>
        <message id="The picture would be longer than a PDF's page may be. Choose a wider one, or SVG.">
            <source>The picture would be longer than a PDF's page may be. Choose a wider one, or SVG.</source>
            <translation>图片会超过 PDF 页面允许的长度。请选更宽的，或用 SVG。</translation>
        </message>
        <message id="The picture would have {1} x {2} pixels, too many for a PNG. Choose fewer dots per inch, or SVG or PDF.">
            <source>The picture would have {1} x {2} pixels, too many for a PNG. Choose fewer dots per inch, or SVG or PDF.</source>
            <translation>图片会有 {1} x {2} 像素，对 PNG 太多。请减少每英寸点数，或用 SVG 或 PDF。</translation>
        </message>
        <message id="Apply">
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message id="Curves">
            <source>Curves</source>
            <translation>曲线</translation>
        </message>
        <message id="{1} of {2} rows could not be read.">
            <source>{1} of {2} rows could not be read.</source>
            <translation>{2} 行中有 {1} 行无法读取。</translation>
        </message>
        <message id="Evaluate">
            <source>Evaluate</source>
            <translation>评估</translation>
        </message>
        <message id="Explain">
            <source>Explain</source>
            <translation>解释</translation>
        </message>
        <message id="What the parts of the row add to {1}; the strongest: {2}.">
            <source>What the parts of the row add to {1}; the strongest: {2}.</source>
            <translation>该行各部分对 {1} 的贡献；最强的：{2}。</translation>
        </message>
        <message id="How many">
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message id="A thousand take a small model some seconds.">
            <source>A thousand take a small model some seconds.</source>
            <translation>小模型生成一千个需要几秒钟。</translation>
        </message>
        <message id="Below 1 the model keeps to what it is sure of: more is valid, less is new. Above 1 it dares more. At 0 it always says the likeliest.">
            <source>Below 1 the model keeps to what it is sure of: more is valid, less is new. Above 1 it dares more. At 0 it always says the likeliest.</source>
            <translation>低于 1 时模型只说有把握的：有效的更多，新的更少。高于 1 时它更大胆。为 0 时总是说最可能的。</translation>
        </message>
        <message id="The same seed gives the same rows; another one gives others.">
            <source>The same seed gives the same rows; another one gives others.</source>
            <translation>相同的种子给出相同的行，不同的种子给出不同的行。</translation>
        </message>
        <message id="'{1}' is not a number. Write it like 12.5.">
            <source>'{1}' is not a number. Write it like 12.5.</source>
            <translation>“{1}”不是数。请写成如 12.5 的形式。</translation>
        </message>
        <message id="The data have changed since this run was trained, so its parts are no longer known. Train again.">
            <source>The data have changed since this run was trained, so its parts are no longer known. Train again.</source>
            <translation>这次运行训练之后数据已更改，因此各部分不再可知。请重新训练。</translation>
        </message>
        <message id="Inspector">
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message id="Drawing">
            <source>Drawing</source>
            <translation>正在绘制</translation>
        </message>
        <message id="Network">
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message id="Prepare">
            <source>Prepare</source>
            <translation>准备</translation>
        </message>
        <message id="Recipe">
            <source>Recipe</source>
            <translation>配方</translation>
        </message>
        <message id="Runs">
            <source>Runs</source>
            <translation>运行记录</translation>
        </message>
        <message id="Task and split">
            <source>Task and split</source>
            <translation>任务与划分</translation>
        </message>
        <message id="Rows">
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message id="How many rows are made.">
            <source>How many rows are made.</source>
            <translation>生成多少行。</translation>
        </message>
        <message id="The same seed gives the same rows, on every machine. Another one gives others of the same kind.">
            <source>The same seed gives the same rows, on every machine. Another one gives others of the same kind.</source>
            <translation>相同的种子在任何机器上都给出相同的行。另一个种子给出同类的其他行。</translation>
        </message>
        <message id="{1} of {2}, {3} a second">
            <source>{1} of {2}, {3} a second</source>
            <translation>{1} / {2}，每秒 {3}</translation>
        </message>
        <message id="Or download it by hand from {1} and drop it on the window.">
            <source>Or download it by hand from {1} and drop it on the window.</source>
            <translation>也可以从 {1} 手动下载，再拖到窗口上。</translation>
        </message>
        <message id="There is no connection to {1}. Check the network and try again. {2}">
            <source>There is no connection to {1}. Check the network and try again. {2}</source>
            <translation>无法连接到 {1}。请检查网络后重试。{2}</translation>
        </message>
        <message id="No trustworthy connection to {1} could be made ({2}). Check the clock of this computer and try again. {3}">
            <source>No trustworthy connection to {1} could be made ({2}). Check the clock of this computer and try again. {3}</source>
            <translation>无法与 {1} 建立可信的连接（{2}）。请检查本机时钟后重试。{3}</translation>
        </message>
        <message id="{1} no longer has this file ({2}). Look for it on the publisher's pages and drop it on the window. The address was {3}.">
            <source>{1} no longer has this file ({2}). Look for it on the publisher's pages and drop it on the window. The address was {3}.</source>
            <translation>{1} 上已没有此文件（{2}）。请在发布者的网页上查找，再拖到窗口上。原地址为 {3}。</translation>
        </message>
        <message id="{1} does not give out this file at present (answer {2}). Try again later. {3}">
            <source>{1} does not give out this file at present (answer {2}). Try again later. {3}</source>
            <translation>{1} 目前不提供此文件（应答 {2}）。请稍后重试。{3}</translation>
        </message>
        <message id="{1} points to {2}, which is not protected (https), so nothing was loaded. Try again later. {3}">
            <source>{1} points to {2}, which is not protected (https), so nothing was loaded. Try again later. {3}</source>
            <translation>{1} 转向了未受保护（非 https）的 {2}，因此没有下载任何内容。请稍后重试。{3}</translation>
        </message>
        <message id="The connection to {1} broke off {2} times, at last after {3} of {4} bytes. Nothing was kept. Try again later. {5}">
            <source>The connection to {1} broke off {2} times, at last after {3} of {4} bytes. Nothing was kept. Try again later. {5}</source>
            <translation>与 {1} 的连接中断了 {2} 次，最后一次在 {3} / {4} 字节处。没有保留任何内容。请稍后重试。{5}</translation>
        </message>
        <message id="{1} sends more than the {2} bytes that this file has, so it is another one. Nothing was kept. {3}">
            <source>{1} sends more than the {2} bytes that this file has, so it is another one. Nothing was kept. {3}</source>
            <translation>{1} 发来的内容超过此文件应有的 {2} 字节，因此是另一个文件。没有保留任何内容。{3}</translation>
        </message>
        <message id="{1} sends {2} bytes, but this file has {3}, so it is another one. Nothing was kept. {4}">
            <source>{1} sends {2} bytes, but this file has {3}, so it is another one. Nothing was kept. {4}</source>
            <translation>{1} 发来 {2} 字节，而此文件应为 {3} 字节，因此是另一个文件。没有保留任何内容。{4}</translation>
        </message>
        <message id="What {1} sent has another checksum than this file: it was changed or damaged on the way. Nothing was kept. Try again. {2}">
            <source>What {1} sent has another checksum than this file: it was changed or damaged on the way. Nothing was kept. Try again. {2}</source>
            <translation>{1} 发来的内容校验和不符：文件已被更改或在途中损坏。没有保留任何内容。请重试。{2}</translation>
        </message>
        <message id="It can't be written to {1} ({2}). Choose another folder or make room there.">
            <source>It can't be written to {1} ({2}). Choose another folder or make room there.</source>
            <translation>无法写入 {1}（{2}）。请选择其他文件夹或腾出空间。</translation>
        </message>
        <message id="The folder {1} can't be made. Choose another folder.">
            <source>The folder {1} can't be made. Choose another folder.</source>
            <translation>无法创建文件夹 {1}。请选择其他文件夹。</translation>
        </message>
        <message id="{1} has room for {2}, but {3} are needed. Choose another folder or make room there.">
            <source>{1} has room for {2}, but {3} are needed. Choose another folder or make room there.</source>
            <translation>{1} 的可用空间为 {2}，但需要 {3}。请选择其他文件夹或腾出空间。</translation>
        </message>
        <message id="Another file of this name is in {1} already and stays as it is. Move it away or choose another folder.">
            <source>Another file of this name is in {1} already and stays as it is. Move it away or choose another folder.</source>
            <translation>{1} 中已有另一个同名文件，将保持不变。请移走它或选择其他文件夹。</translation>
        </message>
        <message id="The list of public data is damaged: {1}. Install the program again.">
            <source>The list of public data is damaged: {1}. Install the program again.</source>
            <translation>公共数据列表已损坏：{1}。请重新安装程序。</translation>
        </message>
        <message id="The list of public data lacks a name, an address, a size or a checksum here. Install the program again.">
            <source>The list of public data lacks a name, an address, a size or a checksum here. Install the program again.</source>
            <translation>公共数据列表在此处缺少名称、地址、大小或校验和。请重新安装程序。</translation>
        </message>
    </context>
</TS>
